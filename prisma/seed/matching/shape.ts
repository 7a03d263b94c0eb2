import type {
  AgreementState,
  ContactRhythm,
  InstitutionKind,
  MeetingOutcome,
  RequestOrigin,
  RequestPriority,
  RequestState,
  Side,
} from "@/lib/platform/db/generated/enums";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { LocalizedText } from "@/lib/platform/i18n/localized";

/** Hours of the venue's clock on the edition's matching day. */
export type Hours = { from: string; to: string };

export type ProfileSource = {
  /** The institution's. */
  key: string;
  offers: string[];
  seeks: string[];
  offersText: string;
  seeksText: string;
  kinds: InstitutionKind[];
  sides: Side[];
  cities: string[];
  languages: Locale[];
  most: number | null;
  cannot: Hours[];
};

export type RequestSource = {
  from: string;
  to: string;
  priority: RequestPriority;
  state: RequestState;
  origin: RequestOrigin;
  length: number;
  guests: string[];
  /** Round and slot, counted from 1, and the label of a table. */
  pinned: { round: number; slot: number; table: string } | null;
  message: string;
  reason: string;
};

export type InterpreterSource = Record<
  "nativeFamily" | "nativeGiven" | "latinFamily" | "latinGiven",
  string
> & {
  locale: Locale;
  pairs: string[];
  maxInRow: number | null;
  maxSlots: number | null;
  homeRoom: string;
  cannot: Hours[];
};

/** By room: what its labels begin with, and how many tables it has. Rounds stand in the order of the matching sessions. */
export type RoundsSource = {
  tables: Record<string, [prefix: string, count: number]>;
  /** Institutions that stay at a table. */
  fixed: Record<string, string>;
  rounds: {
    slotMinutes: number;
    pauseMinutes: number;
    rooms: string[];
    breaks: [from: string, to: string][];
  }[];
};

export type OutcomeSource = {
  from: string;
  to: string;
  outcome: MeetingOutcome;
  absent: string[];
  result: string;
  nextStep: string;
  agreed: boolean;
  /** Days after the edition began. */
  followUp: number | null;
};

/** Days are counted from the edition's first. */
export type AgreementSource = {
  state: AgreementState;
  parties: string[];
  /** Who asked and who was asked for the meeting that it comes of. */
  meeting?: [from: string, to: string];
  title: LocalizedText;
  summary?: string;
  summaryLocale?: Locale;
  signed?: number;
  inForce?: number;
  ends?: number;
  rhythm?: ContactRhythm;
  contacts: { institution: string; name: string; position: string; email: string }[];
};

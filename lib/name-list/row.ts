import type { INSTITUTION_KINDS, INSTITUTION_LEVELS } from "@/lib/institution/schema";
import type { Messenger } from "../contact/schema";
import type { DELEGATE_ROLES, RegistrationStatus } from "../delegate/schema";
import type { Honorific, PersonName } from "../names/schema";
import type { Locale } from "../platform/i18n/locales";

/** A text and the language whose glyphs it is drawn with: 直 and 骨 differ between Chinese and Japanese eyes. */
export type SpokenText = { text: string; language: Locale };

/** One person as a name list sees them. Names are as typed; `phone` is E.164; times are instants. */
export type NameListRow = PersonName & {
  id: string;
  /** Place in the list, from 1. */
  number: number;
  delegation: SpokenText | null;
  institution: SpokenText;
  institutionKind: (typeof INSTITUTION_KINDS)[number];
  level: (typeof INSTITUTION_LEVELS)[number];
  honorific: Honorific;
  position: string;
  role: (typeof DELEGATE_ROLES)[number];
  status: RegistrationStatus;
  email: string;
  phone: string | null;
  messenger: Messenger;
  messengerId: string | null;
  dietary: string | null;
  access: string | null;
  interpretation: boolean;
  /** Titles of the sessions in which the person holds a seat, by starting time. */
  sessions: SpokenText[];
  registeredAt: Date;
  arrivedAt: Date | null;
};

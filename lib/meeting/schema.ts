import { z } from "zod";
import type { LanguagePair } from "@/lib/interpreter/schema";
import type { PartyInstitution } from "@/lib/matching-profile/schema";
import type { PersonName } from "@/lib/names/schema";
import type { LocalizedText } from "@/lib/platform/i18n/localized";
import { isoDay } from "@/lib/platform/text/day-schema";
import { plainText } from "@/lib/platform/text/schema";

export type MeetingState = "SCHEDULED" | "CANCELLED";

/** What became of a meeting; NONE until somebody says. */
export const OUTCOMES = ["NONE", "HELD", "HELD_LATE", "NO_SHOW"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type MeetingParty = { profileId: string; institution: PartyInstitution };
export type MeetingInterpreter = { id: string; name: PersonName; pair: LanguagePair };

/** A meeting of the published timetable: when, where, who, and what became of it. */
export type MeetingView = {
  id: string;
  requestId: string;
  state: MeetingState;
  /** Raised with every change that was published. */
  sequence: number;
  /** Raised by every report; a report names the version it saw. */
  version: number;
  slotIds: string[];
  startsAt: Date;
  endsAt: Date;
  table: { id: string; label: string; order: number };
  room: { id: string; name: LocalizedText };
  /** In the edition's order of sides. */
  parties: MeetingParty[];
  interpreters: MeetingInterpreter[];
  outcome: Outcome;
  /** Who did not come: profiles of its parties. */
  absentIds: string[];
};

/** What its parties and the desk know of a meeting besides. */
export type ReportedMeeting = MeetingView & {
  result: string;
  nextStep: string;
  agreed: boolean;
  /** ISO day. */
  followUpOn: string | null;
};

/** The timetable in force: its number among the plans, and since when. */
export type Timetable = { number: number; publishedAt: Date };

export const RESULT_LIMIT = 1000;
export const NEXT_STEP_LIMIT = 300;

const id = z.uuid();
const ids = z.union([z.array(id), id.transform((one) => [one])]).default([]);

/** What a party or the desk says of a meeting, whole. A box that is not ticked is not sent. */
export const reportInput = z.strictObject({
  outcome: z.enum(OUTCOMES).exclude(["NONE"]),
  absentIds: ids,
  result: plainText({ max: RESULT_LIMIT, multiline: true }),
  nextStep: plainText({ max: NEXT_STEP_LIMIT }),
  agreed: z
    .literal("yes")
    .optional()
    .transform((ticked) => ticked === "yes"),
  followUpOn: z.union([z.literal("").transform(() => null), isoDay()]).default(null),
});
export type Report = z.output<typeof reportInput>;

/** What one tap at the desk says; a profile's id: they did not come. */
export const markInput = z.union([z.enum(["NONE", "HELD", "HELD_LATE"]), id]);
export type Mark = z.output<typeof markInput>;

/** Which meeting, and the version of it that whoever reports has seen. */
export const reportedMeeting = { id, version: z.coerce.number().int().min(1) };

/** What the page of the day may ask; anything else is ignored, never refused. */
export const dayFilter = z.object({
  day: isoDay().optional().catch(undefined),
  slot: id.optional().catch(undefined),
  room: id.optional().catch(undefined),
  show: z.enum(["open", "missing"]).optional().catch(undefined),
});
export type DayFilter = z.output<typeof dayFilter>;

/** What a screen in the hall may be asked for: the meetings of one room. */
export const screenFilter = dayFilter.pick({ room: true });

export const SHEETS = ["institution", "interpreter", "table", "room"] as const;
/** Whom a daily sheet is for. */
export type SheetOf = (typeof SHEETS)[number];

/** A day of a sheet's address; anything else asks for all days. */
export const sheetDay = isoDay().optional().catch(undefined);

export const sheetAsked = z.strictObject({
  of: z.enum(SHEETS),
  id: id.optional(),
  day: isoDay().optional(),
});
export type SheetAsked = z.output<typeof sheetAsked>;

import { z } from "zod";
import { LANGUAGE_PAIRS, type LanguagePair } from "@/lib/interpreter/schema";
import type { RequestPriority } from "@/lib/matching/schema";
import type { PartyInstitution } from "@/lib/matching-profile/schema";
import type { LocalizedText } from "@/lib/platform/i18n/localized";
import { plainText } from "@/lib/platform/text/schema";
import type { Rule } from "@/lib/schedule-check/violation";
import type { Reason } from "@/lib/scheduler/explain";
import type { Effect, Remedy } from "@/lib/scheduler/remedies";
import type { Level, Status } from "@/lib/scheduler/solution";

export const PLAN_STATES = ["QUEUED", "SOLVING", "DRAFT", "PUBLISHED", "RETIRED", "FAILED"] as const;
export type PlanState = (typeof PLAN_STATES)[number];
export const PLAN_KINDS = ["ANEW", "REPAIR", "WHAT_IF"] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/**
 * Why there is no plan: stopped before there was one, a mistake of the program's (it stands in its log), or every
 * process that solved it died of it.
 */
export const PLAN_FAILURES = ["STOPPED", "MISTAKE", "CRASHED"] as const;
export type PlanFailure = (typeof PLAN_FAILURES)[number];

const count = z.int().min(1).max(20);

/** What a what-if adds to what there is. */
export const planChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("table"), roomId: z.uuid(), count }),
  z.strictObject({ kind: z.literal("interpreter"), pair: z.enum(LANGUAGE_PAIRS), count }),
  z.strictObject({ kind: z.literal("slot"), roundId: z.uuid(), count }),
]);
export type PlanChange =
  | { kind: "table"; roomId: string; count: number }
  | { kind: "interpreter"; pair: LanguagePair; count: number }
  /** After the last slot of a round, one after the other. */
  | { kind: "slot"; roundId: string; count: number };

export const planNote = plainText({ max: 200 });

/** What is asked of a run; the same seed and problem give the same plan, unless time cuts it. */
export const planInput = z.strictObject({
  kind: z.enum(PLAN_KINDS),
  seed: z.int().min(1).max(999_999_999),
  limitSeconds: z.int().min(1).max(1800),
  /** Told to those whose meetings change when the plan is published, as the reason. */
  note: planNote,
  /** Of a WHAT_IF only. */
  changes: z.array(planChange).max(10),
});
export type PlanInput = z.output<typeof planInput>;

/** Where a meeting of a draft is put; without interpreters named, those who are free are taken. */
export const placeInput = z.strictObject({
  meetingId: z.uuid(),
  slotId: z.string().max(100),
  tableId: z.string().max(100),
  interpreterIds: z.array(z.string().max(100)).max(6).optional(),
});
export type PlaceInput = z.output<typeof placeInput>;

/** One plan in the list of plans. */
export type PlanLine = {
  id: string;
  number: number;
  kind: PlanKind;
  state: PlanState;
  note: string;
  changes: PlanChange[];
  createdAt: Date;
  finishedAt: Date | null;
  publishedAt: Date | null;
  placed: number;
  unplaced: number;
  /** Of what was solved, not of edits since; null until there is a first plan. */
  solved: { status: Status; levels: Level[]; reproducible: boolean; elapsed: number; seed: number } | null;
  /** Of a FAILED one. */
  failure: PlanFailure | null;
};

/** `added` here and below: there only what if. */
export type PlanSlot = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  block: string;
  roundId: string;
  added: boolean;
};
/** `unavailable` here and below: ids of slots. An added one's label is "+1", "+2", … */
export type PlanTable = {
  id: string;
  label: string;
  roomId: string;
  room: LocalizedText;
  added: boolean;
  unavailable: string[];
};
export type PlanParty = { id: string; institution: PartyInstitution };
/** An added one's name is "+1", "+2", … */
export type PlanInterpreter = {
  id: string;
  name: string;
  lang?: string;
  pairs: string[];
  added: boolean;
  unavailable: string[];
  maxInRow?: number;
  maxSlots?: number;
  homeRoomId?: string;
};
/** What binds an institution that meets; the id is that of its profile, as of the parties of meetings. */
export type PlanParticipant = {
  id: string;
  unavailable: string[];
  tableId?: string;
  maxMeetings?: number;
};

/** One meeting of a plan's problem, placed or not; ids are those of the request, slot, table, interpreters. */
export type PlanMeeting = {
  id: string;
  parties: PlanParty[];
  priority: RequestPriority;
  length: number;
  pairs: string[];
  pinned: boolean;
  pin: { slotId: string; tableId?: string } | null;
  /** Slots in which it may begin; any unless said. */
  starts?: string[];
  place: PlanPlace | null;
};
export type PlanPlace = { slotId: string; tableId: string; interpreterIds: string[] };

/** A rule of plans (docs/matching-format.md says them), or `begun`: in a slot that has begun nothing is planned. */
export type PlanRule = Rule | "begun";

/** What breaks a rule in a draft, by the independent checker; `meetings` are those it is about. */
export type PlanConflict = { rule: PlanRule; meetings: string[]; slotId?: string };

/** A plan whole, for its page. */
export type PlanDetail = PlanLine & {
  version: number;
  limitSeconds: number;
  stopRequested: boolean;
  slots: PlanSlot[];
  tables: PlanTable[];
  interpreters: PlanInterpreter[];
  participants: PlanParticipant[];
  meetings: PlanMeeting[];
  reasons: { meetingId: string; reasons: Reason[] }[];
  remedies: Effect[];
  conflicts: PlanConflict[];
};

/** What publishing a plan would change for those who have meetings. */
export type PlanDifference = {
  added: string[];
  moved: { id: string; slot: boolean; table: boolean; interpreters: boolean; parties: boolean }[];
  removed: string[];
  kept: number;
};

/** What binds the meetings of a plan, and where they are: enough to say what a placement would break. */
export type PlanBoard = Pick<PlanDetail, "slots" | "tables" | "interpreters" | "participants" | "meetings">;

/** What a run would be asked now. */
export type PlanPreview = {
  meetings: number;
  slots: number;
  tables: number;
  /** Tables that can be had, summed over slots. */
  places: number;
  /** Of each pair: the meetings that need it, and how many slots those who interpret it could work in sum. */
  needs: { pair: string; meetings: number; slots: number }[];
  /** Meetings that no plan can place, whatever else is planned. */
  impossible: { meetingId: string; reason: Reason }[];
};

export type { Effect, Level, Reason, Remedy, Status };

import type { LanguagePair } from "@/lib/interpreter/schema";
import type { RequestPriority } from "@/lib/matching/schema";
import type { PartyInstitution } from "@/lib/matching-profile/schema";
import type { LocalizedText } from "@/lib/platform/i18n/localized";
import type { Reason } from "@/lib/scheduler/explain";
import type { Effect, Remedy } from "@/lib/scheduler/remedies";
import type { Level, Status } from "@/lib/scheduler/solution";

export const PLAN_STATES = ["QUEUED", "SOLVING", "DRAFT", "PUBLISHED", "RETIRED", "FAILED"] as const;
export type PlanState = (typeof PLAN_STATES)[number];
export const PLAN_KINDS = ["ANEW", "REPAIR", "WHAT_IF"] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** What a what-if adds to what there is. */
export type PlanChange =
  | { kind: "table"; roomId: string; count: number }
  | { kind: "interpreter"; pair: LanguagePair; count: number }
  /** After the last slot of a round, one after the other. */
  | { kind: "slot"; roundId: string; count: number };

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
};

export type PlanSlot = { id: string; startsAt: Date; endsAt: Date; block: string; roundId: string };
export type PlanTable = { id: string; label: string; roomId: string; room: LocalizedText };
export type PlanParty = { id: string; institution: PartyInstitution };
export type PlanInterpreter = { id: string; name: string; pairs: string[] };

/** One meeting of a plan's problem, placed or not; ids are those of the request, slot, table, interpreters. */
export type PlanMeeting = {
  id: string;
  parties: PlanParty[];
  priority: RequestPriority;
  length: number;
  pairs: string[];
  pinned: boolean;
  place: { slotId: string; tableId: string; interpreterIds: string[] } | null;
};

/** What breaks a rule in a draft, by the independent checker; `meetings` are those it is about. */
export type PlanConflict = { rule: string; meetings: string[]; slotId?: string };

/** A plan whole, for its page. */
export type PlanDetail = PlanLine & {
  version: number;
  limitSeconds: number;
  stopRequested: boolean;
  slots: PlanSlot[];
  tables: PlanTable[];
  interpreters: PlanInterpreter[];
  meetings: PlanMeeting[];
  reasons: { meetingId: string; reasons: Reason[] }[];
  remedies: Effect[];
  conflicts: PlanConflict[];
};

/** What publishing a plan would change for those who have meetings. */
export type PlanDifference = {
  added: string[];
  moved: { id: string; slot: boolean; table: boolean; interpreters: boolean }[];
  removed: string[];
  kept: number;
};

export type { Effect, Level, Reason, Remedy, Status };

import type { LanguagePair } from "@/lib/interpreter/schema";
import type { RequestPriority, RequestState } from "@/lib/matching/schema";

/** What becomes of meetings, in the order in which the overview counts it. */
export const OUTCOMES = ["HELD", "HELD_LATE", "NO_SHOW", "NONE"] as const;

export type PlacedPriority = Exclude<RequestPriority, "NEVER">;

/** The whole of an edition's matching in figures. Requests are those that ask for a meeting: no vetoes. */
export type MatchingOverview = {
  profiles: { listed: number; unlisted: number; silent: number };
  requests: Record<RequestState, number>;
  slots: number;
  tables: number;
  /** Slots times tables, round by round. */
  places: number;
  /** Accepted requests by priority, and the places they take. */
  wanted: Record<PlacedPriority, { meetings: number; places: number }>;
  /** Pairs of languages that an accepted meeting needs or somebody interprets: slots needed, and slots there are. */
  pairs: { pair: LanguagePair; needed: number; supply: number }[];
  published: { id: string; number: number; publishedAt: Date } | null;
  drafts: number;
  solving: number;
  scheduled: number;
  /** Accepted requests that have no meeting in the published timetable. */
  unplaced: number;
  outcomes: Record<(typeof OUTCOMES)[number], number>;
  /** Meetings that are over and of which nothing is recorded. */
  unrecorded: number;
};

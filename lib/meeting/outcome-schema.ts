import { z } from "zod";
import { SECTORS, type Sector } from "@/lib/matching/sector-schema";
import type { PartyInstitution } from "@/lib/matching-profile/schema";
import { SIDES, type Side } from "@/lib/names/schema";

/** What may be asked of the meetings behind a figure; `without`: they agreed to sign, and have no agreement. */
export const OUTCOME_SHOWS = ["held", "late", "noShow", "agreed", "without", "due", "open"] as const;
export type OutcomeShow = (typeof OUTCOME_SHOWS)[number];

export const OUTCOME_KEYS = ["side", "sector", "institution"] as const;
/** By what outcomes are counted. */
export type OutcomeKey = (typeof OUTCOME_KEYS)[number];

/**
 * Meetings of a timetable in figures. `held` includes those that began late; `due` are those whose day of
 * follow-up has come and of which nothing was signed yet.
 */
export type Outcomes = {
  scheduled: number;
  held: number;
  late: number;
  noShow: number;
  agreed: number;
  due: number;
  /** Nobody said what became of them. */
  open: number;
};

/** Of one side, sector or institution; `absent`: it did not come itself. */
export type OutcomeLine<Key> = { key: Key; absent: number } & Outcomes;
export type SideOutcomes = OutcomeLine<Side>;
export type SectorOutcomes = OutcomeLine<Sector>;
export type InstitutionOutcomes = OutcomeLine<string> & { institution: PartyInstitution };

/** What the page of outcomes may ask; anything else is ignored, never refused. `institution` is a profile's id. */
export const outcomeFilter = z.object({
  by: z.enum(OUTCOME_KEYS).catch("side"),
  show: z.enum(OUTCOME_SHOWS).optional().catch(undefined),
  side: z.enum(SIDES).optional().catch(undefined),
  sector: z.enum(SECTORS).optional().catch(undefined),
  institution: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type OutcomeFilter = z.output<typeof outcomeFilter>;

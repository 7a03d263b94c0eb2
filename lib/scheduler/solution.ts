import type { Plan } from "./format";
import type { LevelName } from "./levels";

/** A level of a plan: no plan with the same levels before has a value below `bound`; null where none is known. */
export type Level = LevelName & { value: number; bound: number | null; proved: boolean };

/**
 * - optimal: every level up to the gaps is proved; the levels after are as good as was found
 * - feasible: a plan that keeps every rule
 * - infeasible: proved that no plan has all required and pinned meetings; `plan` has those that could be placed
 * - unknown: no plan with all required and pinned meetings was found, nor is there a proof
 */
export type Status = "optimal" | "feasible" | "infeasible" | "unknown";

export type Solution = {
  status: Status;
  plan: Plan;
  levels: Level[];
  /** Whether the same problem, seed and budget give the same bytes: not where a time limit cut the run. */
  reproducible: boolean;
  /** Seconds. */
  elapsed: number;
};

import type { Explanation } from "@/lib/scheduler/explain";
import type { Plan, Problem } from "@/lib/scheduler/format";
import type { Effect } from "@/lib/scheduler/remedies";
import type { Level, Solution, Status } from "@/lib/scheduler/solution";
import type { PlanChange, PlanFailure } from "./schema";

export const NO_PLAN: Plan = { format: "delegation-desk/matching-plan@1", meetings: [], unplaced: [] };

/** What is kept of a run: how good what it solved is, or why there is nothing. */
export type RunResult =
  | { status: Status; levels: Level[]; reproducible: boolean; elapsed: number }
  | { failure: PlanFailure };

type Columns = {
  problem: unknown;
  plan: unknown;
  result: unknown;
  reasons: unknown;
  remedies: unknown;
  changes: unknown;
};

/** The JSON columns of a plan's row, which nobody but this program writes. */
export function documentsOf({ problem, plan, result, reasons, remedies, changes }: Columns) {
  return {
    problem: problem as Problem,
    plan: plan as Plan | null,
    result: result as RunResult | null,
    reasons: (reasons ?? []) as Explanation[],
    remedies: (remedies ?? []) as Effect[],
    changes: (changes ?? []) as PlanChange[],
  };
}

export const resultOf = ({ status, levels, reproducible, elapsed }: Solution): RunResult => ({
  ...{ status, levels, reproducible, elapsed },
});

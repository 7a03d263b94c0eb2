import { documentsOf, type RunResult } from "./documents";
import type { PlanKind, PlanLine, PlanState } from "./schema";

/** A row of `matching_plan` without its long documents, which are counted. */
export type LineRow = {
  id: string;
  number: number;
  kind: PlanKind;
  state: PlanState;
  note: string;
  changes: unknown;
  result: unknown;
  seed: number;
  createdAt: Date;
  finishedAt: Date | null;
  publishedAt: Date | null;
  placed: number;
  unplaced: number;
};

export function lineOf({ changes, result, seed, ...row }: LineRow): PlanLine {
  const nothing = { problem: null, plan: null, reasons: null, remedies: null };
  const read = documentsOf({ ...nothing, changes, result });
  return { ...row, changes: read.changes, ...solvedOf(read.result, seed) };
}

function solvedOf(result: RunResult | null, seed: number): Pick<PlanLine, "solved" | "failure"> {
  if (!result) return { solved: null, failure: null };
  if ("failure" in result) return { solved: null, failure: result.failure };
  return { solved: { ...result, seed }, failure: null };
}

import { readFileSync } from "node:fs";
import { checkPlan } from "../../lib/schedule-check/check";
import type { Problem } from "../../lib/scheduler/format";
import type { Level, Solution } from "../../lib/scheduler/solution";
import { solve } from "../../lib/scheduler/solve";

export type Task = {
  /** A file with a problem in our format. */
  problem: string;
  seed: number;
  limitSeconds: number;
  /** Local search alone, cooling down over the whole of its time. */
  searchOnly: boolean;
};

/** Seconds of each better plan, or better bound, and what was known then; memory in megabytes. */
export type Outcome = Pick<Solution, "status" | "levels" | "elapsed" | "plan"> & {
  steps: { elapsed: number; levels: Level[] }[];
  before: number;
  peak: number;
};

/** A process of its own per run: the task as JSON is its argument, the outcome is what it prints. */
async function run({ problem: file, seed, limitSeconds, searchOnly }: Task): Promise<Outcome> {
  const problem: Problem = JSON.parse(readFileSync(file, "utf8"));
  const budget = searchOnly
    ? { changes: await changesIn(problem, seed, limitSeconds), conflicts: 0, nodes: 0 }
    : undefined;
  const steps: Outcome["steps"] = [];
  const before = peakMemory();
  const { status, levels, elapsed, plan } = await solve(problem, {
    seed,
    limitSeconds,
    budget,
    onProgress: (found) => steps.push({ elapsed: found.elapsed, levels: found.levels }),
  });
  const peak = peakMemory();
  const checked = checkPlan(problem, plan);
  const isPlan = status === "optimal" || status === "feasible";
  if ("faults" in checked) throw new Error(checked.faults.problem.join("\n"));
  if (isPlan && checked.violations.length > 0) throw new Error(checked.violations[0]?.text);
  return { status, levels, elapsed, plan, steps, before, peak };
}

const TRIAL = 20_000;

/** How many changes fit into so many seconds here: the search cools by them, not by the clock. */
async function changesIn(problem: Problem, seed: number, seconds: number): Promise<number> {
  const tried = async (changes: number) =>
    (await solve(problem, { seed, budget: { changes, conflicts: 0, nodes: 0 } })).elapsed;
  const [start, end] = [await tried(1), await tried(TRIAL)];
  return Math.ceil((TRIAL * Math.max(0.1, seconds - start)) / Math.max(0.001, end - start));
}

const peakMemory = () => process.resourceUsage().maxRSS / 1024;

process.stdout.write(JSON.stringify(await run(JSON.parse(process.argv[2] ?? "{}"))), () => process.exit());

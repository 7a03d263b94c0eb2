import fc from "fast-check";
import { expect, it } from "vitest";
import type { Problem } from "../scheduler/format";
import type { Level, Solution } from "../scheduler/solution";
import { solve } from "../scheduler/solve";
import { checkPlan } from "./check";
import { bestOfEveryPlan, isLess, prioritiesOf, type Score, scoreOf } from "./every-plan.fixture";
import type { ProblemFile } from "./problem";
import { type Problem as Read, readProblem } from "./problem";
import { problems, SMALL, TINY } from "./problems.fixture";

/** The same every time; `MATCHING_SEED=7 MATCHING_RUNS=5000 npx vitest run --project unit lib/schedule-check` looks longer. */
const RUNS = Number(process.env.MATCHING_RUNS ?? 25);
const SEED = Number(process.env.MATCHING_SEED ?? 20261124);
const TIMEOUT = 60_000 + RUNS * 1000;
const seed = fc.nat(1_000_000);
const changes = 3000;

it(
  "gives plans only that the checker finds nothing in, at every step, and counts as it does",
  async () => {
    await holds(problems(SMALL), async (problem, seed) => {
      const offered: Solution[] = [];
      const found = await solve(problem, {
        seed,
        budget: { changes },
        onProgress: (one) => offered.push(one),
      });
      for (const solution of [...offered, found]) expectSound(problem, solution);
    });
  },
  TIMEOUT,
);

it(
  "gives the same plan for the same seed",
  async () => {
    await holds(problems(SMALL), async (problem, seed) => {
      const [one, other] = [
        await solve(problem, { seed, budget: { changes } }),
        await solve(problem, { seed, budget: { changes } }),
      ];
      expect(one.reproducible).toBe(true);
      expect({ ...other, elapsed: 0 }).toEqual({ ...one, elapsed: 0 });
    });
  },
  TIMEOUT,
);

it(
  "never claims what trying every plan refutes",
  async () => {
    await holds(problems(TINY), async (file, seed) => {
      const problem = read(file);
      const best = bestOfEveryPlan(problem);
      const solution = await solve(file, { seed, budget: { changes } });
      const hasPlan = best[0] === 0;
      if (solution.status === "infeasible") expect(hasPlan).toBe(false);
      if (solution.status === "optimal" || solution.status === "feasible") expect(hasPlan).toBe(true);
      if (solution.status !== "optimal" && solution.status !== "feasible") return;
      const score = scoreOf(problem, solution.plan);
      expect(isLess(score, best)).toBe(false);
      if (solution.status === "optimal") expect(score).toEqual(best);
      expectBoundsBelow(problem, solution, score, best);
    });
  },
  TIMEOUT,
);

/** No rule is broken, but that required meetings are left out where the solver says that it has no plan. */
function expectSound(problem: Problem, { status, plan, levels }: Solution): void {
  const checked = checkPlan(problem, plan);
  if ("faults" in checked) expect.unreachable(JSON.stringify(checked.faults));
  const { violations, figures } = checked;
  const isPlan = status === "optimal" || status === "feasible";
  const excused = isPlan ? [] : ["required", "pinned", "max-gaps"];
  expect(violations.filter(({ rule }) => !excused.includes(rule))).toEqual([]);
  const parsed = read(problem);
  const score = scoreOf(parsed, plan);
  for (const { level, at } of scored(parsed, levels)) {
    expect(level.value, level.name).toBe(score[at]);
    // A bound is about plans: where there is none, it may be anything.
    if (isPlan) expect(level.bound ?? 0, level.name).toBeLessThanOrEqual(level.value);
    expect(level.proved, level.name).toBe(level.bound === level.value);
  }
  const rooms = figures.roomChanges.participants + figures.roomChanges.interpreters;
  expect(levels.find(({ name }) => name === "idle")?.value).toBe(figures.gaps.idleSlots);
  expect(levels.find(({ name }) => name === "room-changes")?.value).toBe(rooms);
}

/** A bound is about plans that are as good in all levels before: so is the best, up to where the two differ. */
function expectBoundsBelow(problem: Read, { levels }: Solution, score: Score, best: Score): void {
  for (const { level, at } of scored(problem, levels)) {
    if (isLess(best.slice(0, at), score.slice(0, at))) return;
    expect(level.bound ?? 0, level.name).toBeLessThanOrEqual(best[at] as number);
  }
}

/** Levels of a solution beside their places in a score. */
function scored(problem: Read, levels: Level[]): { level: Level; at: number }[] {
  const priorities = prioritiesOf(problem);
  const after = ["worst-share", "moved", "excess-gaps", "gaps"];
  return levels.flatMap((level) => {
    if (level.name !== "unplaced") {
      const at = after.indexOf(level.name);
      return at < 0 ? [] : { level, at: 1 + priorities.length + at };
    }
    return { level, at: level.required ? 0 : 1 + priorities.indexOf(level.priority) };
  });
}

function read(file: unknown): Read {
  const problem = readProblem(file);
  if ("faults" in problem) expect.unreachable(problem.faults.join("\n"));
  return problem.value;
}

function holds(drawn: fc.Arbitrary<ProblemFile>, claim: (problem: Problem, seed: number) => Promise<void>) {
  const property = fc.asyncProperty(drawn, seed, (problem, seed) => claim(problem as Problem, seed));
  return fc.assert(property, { numRuns: RUNS, seed: SEED });
}

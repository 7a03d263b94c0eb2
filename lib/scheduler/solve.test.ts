import fc from "fast-check";
import { expect, it } from "vitest";
import { event } from "./event.fixture";
import type { Problem } from "./format";
import { compare, type Score, scoreOf } from "./levels";
import { compile, type Model } from "./model";
import { Placement } from "./placement";
import { solve } from "./solve";

const budget = { changes: 2000 };

it("finds and proves the best of all plans of tiny problems", async () => {
  await fc.assert(
    fc.asyncProperty(tiny, fc.nat(1000), async (problem, seed) => {
      const { status, levels } = await solve(problem, { seed, budget });
      const best = bestOfAll(compile(problem));
      const found = levels.filter(({ name }) => name !== "idle" && name !== "room-changes");
      expect(status).toBe("optimal");
      expect(found.map(({ value }) => value)).toEqual(best.slice(0, -1));
    }),
    { numRuns: 40, seed: 20261124 },
  );
});

it("gives the same plan for the same seed and budget", async () => {
  const problem = event({ participants: 15, meetings: 40, slots: 8, seed: 4 });
  const once = await solve(problem, { seed: 9, budget });
  const again = await solve(problem, { seed: 9, budget });
  expect(once.reproducible).toBe(true);
  expect({ ...again, elapsed: 0 }).toEqual({ ...once, elapsed: 0 });
});

it("stops at the signal, with what it has", async () => {
  const problem = event({ participants: 60, meetings: 300, slots: 14, seed: 6 });
  const stop = new AbortController();
  // Unstopped it would go on for an hour, far past this test's patience.
  const solution = await solve(problem, {
    seed: 1,
    budget: { changes: 1e9 },
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  expect(solution.reproducible).toBe(false);
});

it("reports plans that only get better, and bounds that only rise", async () => {
  const seen: { value: number; bound: number | null }[][] = [];
  const problem = event({ participants: 15, meetings: 50, slots: 8, seed: 7 });
  await solve(problem, {
    seed: 1,
    budget: { changes: 20_000, conflicts: 0 },
    onProgress: ({ levels }) => seen.push(levels),
  });
  expect(seen.length).toBeGreaterThan(1);
  for (const [at, levels] of seen.slice(1).entries()) {
    const values = (one: { value: number }[]) => one.slice(0, -1).map(({ value }) => value);
    expect(compare(values(levels), values(seen[at]!))).toBeLessThanOrEqual(0);
  }
});

it("proves that there is no plan where two required meetings need one slot", async () => {
  const problem = event({ participants: 4, meetings: 2, slots: 2, seed: 1 });
  problem.meetings = problem.meetings.map((meeting) => ({
    ...meeting,
    parties: ["p0", "p1"],
    slots: ["s0"],
    required: true,
  }));
  expect((await solve(problem, { seed: 1, budget })).status).toBe("infeasible");
});

it("loses no plan where the solver of programs gives up on one", async () => {
  const meeting = (id: string, parties: string[], more: Partial<Problem["meetings"][number]> = {}) => ({
    ...{ id, parties, priority: 0 },
    ...more,
  });
  const { status, plan } = await solve(
    {
      format: "delegation-desk/matching-problem@1",
      slots: ["s0", "s1"].map((id) => ({ id, block: "day" })),
      tables: [{ id: "t0", room: "north" }],
      participants: [{ id: "p0" }, { id: "p1" }, { id: "p2", table: "t0" }],
      interpreters: [],
      meetings: [
        meeting("m0", ["p0", "p2"]),
        meeting("m1", ["p0", "p1"], { after: ["m2", "m3"], required: true }),
        meeting("m2", ["p1", "p2"], { priority: 1 }),
        meeting("m3", ["p0", "p1"], { pinned: { slot: "s1", table: "t0" }, required: true }),
      ],
    },
    { seed: 0, budget },
  );
  expect(["infeasible", "unknown"]).toContain(status);
  expect(plan.meetings.map(({ id }) => id)).toContain("m3");
});

/** Few meetings in few slots, some of two slots, some with an order, somebody away, tables and interpreters short. */
const tiny: fc.Arbitrary<Problem> = fc
  .record({
    seed: fc.nat(10_000),
    tables: fc.integer({ min: 1, max: 2 }),
    away: fc.nat(3),
    long: fc.boolean(),
    ordered: fc.boolean(),
    limited: fc.boolean(),
    moved: fc.boolean(),
  })
  .map(({ seed, tables, away, long, ordered, limited, moved }) => {
    const problem = event({ participants: 4, meetings: 5, slots: 4, seed });
    problem.tables = problem.tables.slice(0, tables);
    problem.interpreters = problem.interpreters.slice(0, 2);
    problem.participants[0]!.unavailable = [`s${away}`];
    const [first, second] = problem.meetings as [Problem["meetings"][0], Problem["meetings"][0]];
    if (long) first.length = 2;
    if (ordered) second.after = [first.id];
    if (limited) problem.participants[1]!.maxMeetings = 1;
    if (moved) second.published = { slot: "s1", table: "t0", interpreters: [] };
    return problem;
  });

function bestOfAll(model: Model): Score {
  const placement = new Placement(model);
  let best: Score = model.classes.map(() => Number.POSITIVE_INFINITY);
  const place = (m: number): void => {
    if (m === model.meetingCount) {
      const score = scoreOf(placement);
      if (compare(score, best) < 0) best = score;
      return;
    }
    place(m + 1);
    for (const slot of model.starts[m]!) {
      if (!placement.isFree(m, slot) || !placement.isWithinLimits(m)) continue;
      placement.put(m, slot);
      if (placement.overload === 0 && placement.isInOrder(m)) place(m + 1);
      placement.lift(m);
    }
  };
  place(0);
  return best;
}

import { expect, it } from "vitest";
import { event } from "./event.fixture";
import { explain } from "./explain";
import { run, runReasons } from "./run";
import { solve } from "./solve";

const EMPTY = { format: "delegation-desk/matching-plan@1" as const, meetings: [], unplaced: [] };
const budget = { changes: 5000, conflicts: 1000 };

it("gives in a thread what it gives without", async () => {
  const problem = event({ participants: 12, meetings: 20, slots: 6, seed: 1 });
  const [inThread, here] = [
    await run(problem, { seed: 3, budget }),
    await solve(problem, { seed: 3, budget }),
  ];
  expect({ ...inThread, elapsed: 0 }).toEqual({ ...here, elapsed: 0 });
});

it("stops at once when told to, with what it has", async () => {
  const stop = new AbortController();
  const problem = event({ participants: 60, meetings: 400, slots: 18, seed: 2 });
  // Unstopped it would go on for an hour, far past this test's patience.
  const solution = await run(problem, {
    seed: 1,
    budget: { changes: 1e9 },
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  expect(solution.reproducible).toBe(false);
  expect(solution.plan.meetings.length).toBeGreaterThan(0);
});

it("throws the reason where it is stopped before it has anything", async () => {
  const problem = event({ participants: 4, meetings: 4, slots: 4, seed: 1 });
  await expect(run(problem, { seed: 1, signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow(
    "enough",
  );
});

it("says what is wrong with a problem that names what it does not have", async () => {
  const problem = event({ participants: 4, meetings: 4, slots: 4, seed: 1 });
  problem.meetings[0]!.parties = ["p0", "nobody"];
  await expect(run(problem, { seed: 1 })).rejects.toThrow("nobody");
});

it("says in a thread why meetings are left out, and what would help", async () => {
  const problem = event({ participants: 4, meetings: 6, slots: 2, seed: 1 });
  const { plan } = await run(problem, { seed: 1, budget });
  const { explanations, effects } = await runReasons(problem, plan, { seed: 1, limitSeconds: 60 });
  expect(plan.unplaced.length).toBeGreaterThan(0);
  expect(explanations).toEqual(explain(problem, plan));
  expect(effects).toContainEqual({ remedy: { kind: "slot" }, places: expect.any(Number) });
});

it("says why even where there is no time to look for what would help", async () => {
  const problem = event({ participants: 60, meetings: 400, slots: 6, seed: 1 });
  const plan = { ...EMPTY, unplaced: problem.meetings.map(({ id }) => id) };
  const found = await runReasons(problem, plan, { seed: 1, limitSeconds: 0 });
  expect(found).toEqual({ explanations: explain(problem, plan), effects: [] });
});

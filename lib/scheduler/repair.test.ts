import { expect, it } from "vitest";
import { event } from "./event.fixture";
import type { Problem } from "./format";
import { repair } from "./repair";
import { solve } from "./solve";

const budget = { changes: 20_000, conflicts: 0 };
const published = event({ participants: 20, meetings: 60, slots: 10, seed: 5 });

it("moves nothing else when a meeting is cancelled: not its slot, not its table, not its interpreters", async () => {
  const { plan } = await solve(published, { seed: 1, budget });
  const cancelled = plan.meetings[7]!.id;
  const rest: Problem = { ...published, meetings: published.meetings.filter(({ id }) => id !== cancelled) };
  const repaired = await repair(rest, plan, { seed: 1, budget });
  expect(plan.unplaced).toEqual([]);
  expect(repaired.plan.meetings).toEqual(plan.meetings.filter(({ id }) => id !== cancelled));
  expect(repaired.levels.find(({ name }) => name === "moved")).toMatchObject({ value: 0, proved: true });
});

it("moves as few as it must when somebody falls ill for a slot", async () => {
  const { plan } = await solve(published, { seed: 1, budget });
  const busy = plan.meetings[0]!;
  const ill = published.meetings.find(({ id }) => id === busy.id)!.parties[0]!;
  const changed: Problem = {
    ...published,
    participants: published.participants.map((one) =>
      one.id === ill ? { ...one, unavailable: [busy.slot] } : one,
    ),
  };
  const repaired = await repair(changed, plan, { seed: 1, budget });
  expect(repaired.plan.unplaced).toEqual([]);
  expect(repaired.levels.find(({ name }) => name === "moved")?.value).toBe(1);
});

import { describe, expect, it } from "vitest";
import { blocksOf } from "./blocks";
import type { Facts } from "./facts";
import { withChanges } from "./what-if";

const at = (minutes: number) => new Date(minutes * 60_000);
const slot = (id: string, roundId: string, from: number, block = 0) => ({
  ...{ id, roundId, block, startsAt: at(from), endsAt: at(from + 15), added: false },
});
const facts: Facts = {
  rounds: [
    { id: "am", slotMinutes: 15, pauseMinutes: 5, roomIds: ["north"] },
    { id: "pm", slotMinutes: 15, pauseMinutes: 0, roomIds: ["south"] },
  ],
  slots: [slot("a1", "am", 0), slot("a2", "am", 20), slot("p1", "pm", 60)],
  rooms: new Map([["north", { zh: "北", ja: "北", ko: "북", en: "North" }]]),
  ...{ tables: [], profiles: [], interpreters: [], requests: [], vetoes: [], meetings: [] },
};

describe("a what-if", () => {
  it("adds tables and interpreters, counted through", () => {
    const changed = withChanges(facts, [
      { kind: "table", roomId: "north", count: 2 },
      { kind: "interpreter", pair: "ja-ko", count: 1 },
      { kind: "table", roomId: "south", count: 1 },
    ]);
    if (!changed.ok) return expect.unreachable();
    expect(changed.value.tables.map(({ label, roomId }) => [label, roomId])).toEqual([
      ...[
        ["+1", "north"],
        ["+2", "north"],
        ["+3", "south"],
      ],
    ]);
    expect(changed.value.interpreters).toMatchObject([{ name: "+1", pairs: ["ja-ko"], active: true }]);
    expect(changed.value.tables[0]?.room.en).toBe("North");
  });

  it("adds slots after the last of a round, with its pauses, in the order of time", () => {
    const changed = withChanges(facts, [{ kind: "slot", roundId: "am", count: 1 }]);
    if (!changed.ok) return expect.unreachable();
    expect(changed.value.slots.map(({ startsAt }) => startsAt.getTime() / 60_000)).toEqual([0, 20, 40, 60]);
  });

  it.each([
    [{ kind: "slot", roundId: "am", count: 2 }, "plan.slotTaken"],
    [{ kind: "slot", roundId: "night", count: 1 }, "plan.noSuchRound"],
    [{ kind: "table", roomId: "cellar", count: 1 }, "plan.noSuchRoom"],
  ] as const)("is refused where it cannot be: %o", (change, key) => {
    expect(withChanges(facts, [change])).toEqual({ ok: false, reason: { key } });
  });
});

describe("blocks", () => {
  it("are those of one round and block, and never come back", () => {
    const turns = ["am", "am", "pm", "am"].map((roundId) => ({ roundId, block: 0 }));
    expect(blocksOf(turns)).toEqual(["am.0", "am.0", "pm.0", "am.0.2"]);
  });

  it("have 32 slots at most", () => {
    const names = blocksOf(Array.from({ length: 70 }, () => ({ roundId: "am", block: 1 })));
    const lengths = [...new Set(names)].map((name) => names.filter((one) => one === name).length);
    expect(lengths).toEqual([32, 32, 6]);
  });
});

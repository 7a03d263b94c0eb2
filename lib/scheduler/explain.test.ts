import { expect, it } from "vitest";
import { explain, type Reason } from "./explain";
import type { Meeting, Problem } from "./format";
import { remedies } from "./remedies";
import { solve } from "./solve";

const meeting = (id: string, parties: string[], more: Partial<Meeting> = {}): Meeting => ({
  id,
  parties,
  priority: 0,
  ...more,
});
const small: Problem = {
  format: "delegation-desk/matching-problem@1",
  slots: [
    { id: "9", block: "am" },
    { id: "10", block: "am" },
  ],
  tables: [{ id: "t", room: "hall" }],
  participants: ["a", "b", "c", "d", "e", "f"].map((id) => ({ id })),
  interpreters: [{ id: "i", pairs: ["ja-zh"] }],
  meetings: [],
};

async function reasonsOf(problem: Problem): Promise<Reason[]> {
  const { plan } = await solve(problem, { seed: 1, budget: { changes: 1000, conflicts: 0 } });
  return explain(problem, plan).flatMap(({ reasons }) => reasons);
}

it.each<[string, Partial<Problem>, Reason]>([
  [
    "too long for any block",
    { meetings: [meeting("m", ["a", "b"], { length: 3 })] },
    { kind: "no-slot-allowed" },
  ],
  [
    "never there together",
    {
      participants: [
        { id: "a", unavailable: ["9"] },
        { id: "b", unavailable: ["10"] },
      ],
      meetings: [meeting("m", ["a", "b"])],
    },
    { kind: "no-common-free-slot", participants: ["a", "b"] },
  ],
  [
    "no interpreter of the pair",
    { meetings: [meeting("m", ["a", "b"], { pairs: ["ja-ko"] })] },
    { kind: "no-interpreter", pair: "ja-ko", slots: ["9", "10"] },
  ],
  [
    "all tables taken",
    {
      meetings: [
        meeting("m", ["a", "b"]),
        meeting("n", ["c", "d"]),
        meeting("o", ["e", "f"], { priority: 1 }),
      ],
    },
    { kind: "tables-taken", slots: ["9", "10"] },
  ],
  [
    "in other meetings",
    {
      tables: ["t", "u", "v"].map((id) => ({ id, room: "hall" })),
      meetings: [
        meeting("m", ["a", "b"]),
        meeting("n", ["a", "c"]),
        meeting("o", ["a", "d"], { priority: 1 }),
      ],
    },
    { kind: "displaced", by: ["m", "n"] },
  ],
  [
    "as many as they wish",
    {
      participants: [{ id: "a", maxMeetings: 1 }, { id: "b" }, { id: "c" }],
      meetings: [meeting("m", ["a", "b"]), meeting("n", ["a", "c"], { priority: 1 })],
    },
    { kind: "limit-reached", participants: ["a"] },
  ],
])("says why a meeting is left out: %s", async (_, change, reason) => {
  expect(await reasonsOf({ ...small, ...change })).toEqual([reason]);
});

it("finds by trying what would let more be placed", async () => {
  const meetings = [
    meeting("m", ["a", "b"], { pairs: ["ja-zh"] }),
    meeting("n", ["c", "d"], { pairs: ["ja-zh"] }),
    meeting("o", ["e", "f"], { pairs: ["ja-zh"] }),
  ];
  const problem = { ...small, tables: ["t", "u"].map((id) => ({ id, room: "hall" })), meetings };
  const { plan } = await solve(problem, { seed: 1, budget: { changes: 1000, conflicts: 0 } });
  expect(await remedies(problem, plan, { seed: 1 })).toEqual([
    { remedy: { kind: "interpreter", pair: "ja-zh" }, places: 1 },
    { remedy: { kind: "slot" }, places: 1 },
  ]);
});

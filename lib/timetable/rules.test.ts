import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPlan } from "@/lib/schedule-check/check";
import { problems, SMALL } from "@/lib/schedule-check/problems.fixture";
import type { Rule } from "@/lib/schedule-check/violation";
import type { Place, Plan, Problem } from "@/lib/scheduler/format";
import { boardOf } from "./board";
import { freeInterpreters } from "./interpreter-rules";
import { placeConflicts } from "./rules";

/** Rules that speak of who interprets: `placeConflicts` says only whether there is somebody. */
const INTERPRETING: Rule[] = [
  "interpreters",
  "interpreter-at-once",
  "interpreter-unavailable",
  "max-in-row",
  "max-slots",
];

/** A draft as bad as can be: anything anywhere; and one meeting with a place to try. */
const drafts = problems(SMALL).chain((file) => {
  const problem = plain(file as Problem);
  const place = fc.record({
    slot: fc.constantFrom(...problem.slots.map(({ id }) => id)),
    table: fc.constantFrom(...problem.tables.map(({ id }) => id)),
    interpreters: fc.subarray(problem.interpreters.map(({ id }) => id)),
  });
  const places = problem.meetings.map(() => fc.option(place));
  return fc.record({
    problem: fc.constant(problem),
    places: fc.tuple(...places),
    meeting: fc.constantFrom(...problem.meetings.map(({ id }) => id)),
    to: place,
  });
});

/** Without an order of meetings and a wall of gaps, which no edition's problem has. */
function plain({ maxGaps: _, meetings, ...problem }: Problem): Problem {
  return { ...problem, meetings: meetings.map(({ after: __, required: ___, ...meeting }) => meeting) };
}

function planOf({ meetings }: Problem, places: (Place | null)[]): Plan {
  const format = "delegation-desk/matching-plan@1" as const;
  const placed = meetings.flatMap(({ id }, at) => (places[at] ? [{ id, ...places[at] }] : []));
  const ids = new Set(placed.map(({ id }) => id));
  return {
    format,
    meetings: placed,
    unplaced: meetings.map(({ id }) => id).filter((id) => !ids.has(id)),
  };
}

function moved(plan: Plan, id: string, to: Place): Plan {
  const others = plan.meetings.filter((meeting) => meeting.id !== id);
  return {
    ...plan,
    meetings: [...others, { id, ...to }],
    unplaced: plan.unplaced.filter((meeting) => meeting !== id),
  };
}

function violations(problem: Problem, plan: Plan) {
  const checked = checkPlan(problem, plan);
  if ("faults" in checked) throw new Error(JSON.stringify(checked.faults));
  return checked.violations;
}

describe("what a placement would break", () => {
  it("is what the checker finds wrong with the plan afterwards, with the same meetings", () => {
    fc.assert(
      fc.property(drafts, ({ problem, places, meeting, to }) => {
        const plan = planOf(problem, places);
        const found = placeConflicts(boardOf(problem, plan), meeting, to.slot, to.table);
        const after = violations(problem, moved(plan, meeting, { ...to, interpreters: [] }));
        const wrong = after.filter(
          ({ rule, meetings }) => meetings.includes(meeting) && !INTERPRETING.includes(rule),
        );
        const said = found.filter(({ rule }) => rule !== "interpreters");
        expect(said.map(({ rule }) => rule).sort()).toEqual(
          [...new Set(wrong.map(({ rule }) => rule))].sort(),
        );
        for (const { rule, meetings } of said) {
          const those = wrong.filter((one) => one.rule === rule).flatMap((one) => one.meetings);
          if (rule !== "max-meetings") expect([...meetings].sort()).toEqual([...new Set(those)].sort());
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("counts interpreters where the checker accepts nobody, and names some whom it accepts", () => {
    fc.assert(
      fc.property(drafts, ({ problem, places, meeting, to }) => {
        const plan = planOf(problem, places);
        const board = boardOf(problem, plan);
        const named = freeInterpreters(board, meeting, to.slot, to.table);
        const accepted = (interpreters: string[]) =>
          violations(problem, moved(plan, meeting, { ...to, interpreters })).every(
            ({ rule, meetings }) => !INTERPRETING.includes(rule) || !meetings.includes(meeting),
          );
        const count = problem.meetings.find(({ id }) => id === meeting)?.pairs?.length ?? 0;
        const ids = problem.interpreters.map(({ id }) => id);
        expect(named !== null).toBe(choices(ids, count).some(accepted));
        if (named) expect(accepted(named)).toBe(true);
        const rules = placeConflicts(board, meeting, to.slot, to.table).map(({ rule }) => rule);
        expect(rules.includes("interpreters")).toBe(named === null);
      }),
      { numRuns: 1000 },
    );
  });
});

function choices(ids: string[], count: number): string[][] {
  if (count === 0) return [[]];
  return choices(ids, count - 1).flatMap((some) =>
    ids.filter((id) => !some.includes(id)).map((id) => [...some, id]),
  );
}

describe("naming interpreters", () => {
  const problem: Problem = {
    format: "delegation-desk/matching-problem@1",
    slots: ["s1", "s2"].map((id) => ({ id, block: "am" })),
    tables: [
      { id: "t1", room: "north" },
      { id: "t2", room: "south" },
    ],
    participants: ["a", "b", "c", "d"].map((id) => ({ id })),
    interpreters: [
      { id: "all", pairs: ["ja-ko", "ja-zh", "ko-zh"] },
      { id: "south", pairs: ["ja-zh"], homeRoom: "south" },
      { id: "north", pairs: ["ja-zh"], homeRoom: "north" },
    ],
    meetings: [
      { id: "m1", parties: ["a", "b"], priority: 0, pairs: ["ja-zh"] },
      { id: "m2", parties: ["c", "d"], priority: 0, pairs: ["ja-zh"] },
    ],
  };
  const held = (interpreters: string[]) =>
    boardOf(problem, {
      format: "delegation-desk/matching-plan@1",
      meetings: [{ id: "m1", slot: "s1", table: "t1", interpreters }],
      unplaced: ["m2"],
    });

  it("takes those whose room it is", () => {
    expect(freeInterpreters(held(["all"]), "m2", "s1", "t1")).toEqual(["north"]);
    expect(freeInterpreters(held(["all"]), "m2", "s1", "t2")).toEqual(["south"]);
  });

  it("keeps those that a meeting has", () => {
    expect(freeInterpreters(held(["all"]), "m1", "s2", "t1")).toEqual(["all"]);
  });

  it("knows no place that is not there", () => {
    expect(placeConflicts(held([]), "m2", "s3", "t1")).toEqual([
      { rule: "unknown-name", meetings: ["m2"], slotId: "s3" },
    ]);
    expect(placeConflicts(held([]), "m9", "s1", "t1")).toMatchObject([{ rule: "unknown-name" }]);
  });
});

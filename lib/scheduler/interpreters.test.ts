import { expect, it } from "vitest";
import type { Interpreter, Meeting, Problem } from "./format";
import { compile } from "./model";
import { named } from "./plan";
import { solve } from "./solve";

const meeting = (id: string, more: Partial<Meeting> = {}): Meeting => ({
  ...{ id, parties: [`${id} host`, `${id} guest`], priority: 0, pairs: ["ja-zh"] },
  ...more,
});

/** Six slots of one block, a table for every meeting, all participants there. */
function problemOf(meetings: Meeting[], interpreters: Interpreter[]): Problem {
  return {
    format: "delegation-desk/matching-problem@1",
    slots: [0, 1, 2, 3, 4, 5].map((at) => ({ id: `s${at}`, block: "morning" })),
    tables: meetings.map((_, at) => ({ id: `t${at}`, room: "east" })),
    participants: [...new Set(meetings.flatMap(({ parties }) => parties))].map((id) => ({ id })),
    interpreters,
    meetings,
  };
}

/** Who interprets each meeting, in the order of the problem, where these begin in these slots. */
function namesOf(problem: Problem, starts: number[]): (string | undefined)[] {
  const { plan } = named(compile(problem), Int32Array.from(starts));
  const of = new Map(plan.meetings.map(({ id, interpreters }) => [id, interpreters.join()]));
  return problem.meetings.map(({ id }) => of.get(id));
}

const far: Interpreter = { id: "far", pairs: ["ja-zh"], homeRoom: "west" };
const near: Interpreter = { id: "near", pairs: ["ja-zh", "ko-zh"], homeRoom: "east" };

it("takes the one for whom it is the shorter way", () => {
  expect(namesOf(problemOf([meeting("a")], [far, near]), [0])).toEqual(["near"]);
});

it.each<[string, Interpreter, number[]]>([
  ["who may work no more", { ...near, maxSlots: 1 }, [0, 3]],
  ["who needs rest", { ...near, maxInRow: 1 }, [0, 1]],
  ["who is in another meeting", near, [3, 3]],
])("finds somebody else for the work of one %s", (_, limited, starts) => {
  const later = meeting("later", { pairs: ["ko-zh"] });
  expect(namesOf(problemOf([meeting("a"), later], [far, limited]), starts)).toEqual(["far", "near"]);
});

it("takes nobody from a published meeting for a new one, but for one that was published too", () => {
  const limited = { ...near, maxSlots: 1 };
  const published = (slot: string, interpreter: string) => ({
    published: { slot, table: "t0", interpreters: [interpreter] },
  });
  const kept = meeting("kept", published("s0", "near"));
  const late = meeting("late", { pairs: ["ko-zh"] });
  expect(namesOf(problemOf([kept, late], [far, limited]), [0, 3])).toEqual(["near", undefined]);
  const orphan = { ...late, ...published("s3", "who fell ill") };
  expect(namesOf(problemOf([kept, orphan], [far, limited]), [0, 3])).toEqual(["far", "near"]);
});

it("names all interpreters of a meeting of three sides, or none", () => {
  const both = meeting("both", { pairs: ["ja-zh", "ko-zh"] });
  const other = meeting("other");
  const names = namesOf(problemOf([both, other], [{ id: "one", pairs: ["ja-zh"] }]), [0, 0]);
  expect(names).toEqual([undefined, "one"]);
});

it("looks for another slot where the count of interpreters is right but nobody can take the meeting", async () => {
  const away = (...slots: number[]) => ({ pairs: ["ja-zh"], unavailable: slots.map((at) => `s${at}`) });
  const problem = problemOf(
    [
      meeting("long", { length: 2, slots: ["s0", "s4"] }),
      meeting("next", { parties: ["long host", "another"], pairs: [], pinned: { slot: "s2", table: "t0" } }),
    ],
    [
      { id: "first half", ...away(1) },
      { id: "second half", ...away(0) },
    ],
  );
  const { plan, levels } = await solve(problem, { seed: 1, budget: { changes: 5000 } });
  expect(plan.meetings.find(({ id }) => id === "long")?.slot).toBe("s4");
  // No gap would be in a plan that nobody could name: the bound is of counts.
  expect(levels.find(({ name }) => name === "gaps")).toMatchObject({ value: 1, bound: 0 });
});

import { expect, it } from "vitest";
import { readProblem } from "../../lib/schedule-check/problem";
import { generateEvent, SIZES } from "./event";
import { readSynthetic } from "./synthetic";

const { "40 institutions, 120 meetings": small, "500 institutions, 3,000 meetings": middle } = SIZES;

it.each([small, middle])("makes an event that is a problem, with something of everything: %j", (size) => {
  const problem = generateEvent(size, 7);
  expect(readProblem(problem)).not.toHaveProperty("faults");
  expect(problem.participants).toHaveLength(size.institutions);
  expect(problem.meetings).toHaveLength(size.meetings);
  const { meetings, participants, interpreters } = problem;
  expect(new Set(meetings.map(({ priority }) => priority))).toEqual(new Set([0, 1, 2]));
  expect(new Set(meetings.map(({ parties }) => parties.length))).toEqual(new Set([2, 3]));
  expect(new Set(meetings.map(({ length = 1 }) => length))).toEqual(new Set([1, 2]));
  expect(new Set(meetings.flatMap(({ pairs = [] }) => pairs))).toEqual(new Set(["ja-ko", "ja-zh", "ko-zh"]));
  expect(participants.some(({ unavailable = [] }) => unavailable.length > 0)).toBe(true);
  expect(interpreters.some(({ pairs }) => pairs.length > 1)).toBe(true);
});

it("makes the same event of the same seed, another of another", () => {
  expect(generateEvent(small, 1)).toEqual(generateEvent(small, 1));
  expect(generateEvent(small, 1)).not.toEqual(generateEvent(small, 2));
});

it("reads the synthetic problems of the shared benchmarks", () => {
  const problem = readSynthetic({
    name: "two",
    participants: 3,
    slots: 4,
    tablesPerSlot: 1,
    languagePairs: ["zh-ja"],
    interpreters: [["zh-ja"]],
    meetings: [
      [0, 1, 0, 0b1010],
      [1, 2, -1, 15],
    ],
  });
  expect(readProblem(problem)).not.toHaveProperty("faults");
  expect(problem.interpreters).toEqual([{ id: "i0", pairs: ["ja-zh"] }]);
  expect(problem.meetings).toEqual([
    { id: "m0", parties: ["p0", "p1"], priority: 0, slots: ["s1", "s3"], pairs: ["ja-zh"] },
    { id: "m1", parties: ["p1", "p2"], priority: 0, slots: ["s0", "s1", "s2", "s3"], pairs: [] },
  ]);
});

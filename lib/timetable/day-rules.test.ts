import { describe, expect, it } from "vitest";
import { institutionDays } from "./day-rules";
import { meeting, party, slot } from "./view.fixture";

const slots = ["a", "b", "c", "d"].map((id) => slot(id)).concat(slot("e", { block: "2", at: 200 }));

describe("the day of an institution", () => {
  it("is idle between two meetings of one block, and not over a break", () => {
    const first = meeting("1", ["x", "y"], "a");
    const second = meeting("2", ["x", "z"], "d");
    const third = meeting("3", ["x", "y"], "e");
    const [x, y] = institutionDays(slots, [first, second, third]);
    expect(x).toEqual({
      party: party("x"),
      cells: [
        { kind: "meeting", meetings: [first] },
        { kind: "idle" },
        { kind: "idle" },
        { kind: "meeting", meetings: [second] },
        { kind: "meeting", meetings: [third] },
      ],
      gaps: 1,
      unplaced: 0,
    });
    expect(y).toMatchObject({
      gaps: 0,
      cells: [{ meetings: [first] }, null, null, null, { meetings: [third] }],
    });
  });

  it("has a long meeting in each of its slots, two at once in one, and counts what has no place", () => {
    const long = meeting("1", ["x", "y"], "a", 2);
    const clash = meeting("2", ["x", "z"], "b");
    const [x] = institutionDays(slots, [long, clash, meeting("3", ["x", "y"])]);
    expect(x).toMatchObject({
      cells: [{ meetings: [long] }, { meetings: [long, clash] }, null, null, null],
      gaps: 0,
      unplaced: 1,
    });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AT_REST, type Carrying, carry } from "./carrying";

const size = { rows: 3, columns: 4 };
const press = (now: Carrying, key: string, ctrl = false) => carry(now, { kind: "key", key, ctrl, size });

describe("moving about", () => {
  it("goes by one cell with an arrow, along the row with Home and End, to a corner with Ctrl", () => {
    const middle = { ...AT_REST, at: { row: 1, column: 1 } };
    expect(press(middle, "ArrowUp").at).toEqual({ row: 0, column: 1 });
    expect(press(middle, "ArrowDown").at).toEqual({ row: 2, column: 1 });
    expect(press(middle, "ArrowLeft").at).toEqual({ row: 1, column: 0 });
    expect(press(middle, "ArrowRight").at).toEqual({ row: 1, column: 2 });
    expect(press(middle, "Home").at).toEqual({ row: 1, column: 0 });
    expect(press(middle, "End").at).toEqual({ row: 1, column: 3 });
    expect(press(middle, "Home", true).at).toEqual({ row: 0, column: 0 });
    expect(press(middle, "End", true).at).toEqual({ row: 2, column: 3 });
  });

  it("never leaves the timetable, whatever is pressed", () => {
    const key = fc.constantFrom("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "x");
    const keys = fc.array(fc.tuple(key, fc.boolean()));
    fc.assert(
      fc.property(keys, (pressed) => {
        const { at } = pressed.reduce((now, [one, ctrl]) => press(now, one, ctrl), AT_REST);
        expect([0, 1, 2]).toContain(at.row);
        expect([0, 1, 2, 3]).toContain(at.column);
      }),
    );
  });
});

describe("carrying a meeting", () => {
  const at = { row: 1, column: 2 };
  const picked = carry({ ...AT_REST, at }, { kind: "pick", id: "m1", at });

  it("keeps it while moving, and comes back to where it began when it is cancelled", () => {
    const away = press(press(picked, "ArrowUp"), "ArrowLeft");
    expect(away).toEqual({ at: { row: 0, column: 1 }, carried: "m1", from: at });
    expect(carry(away, { kind: "cancel" })).toEqual({ at, carried: null, from: null });
  });

  it("stays where it was dropped", () => {
    const dropped = carry(press(picked, "ArrowUp"), { kind: "drop" });
    expect(dropped).toEqual({ at: { row: 0, column: 2 }, carried: null, from: null });
  });

  it("comes back to the first place when another is picked up on the way", () => {
    const other = carry(picked, { kind: "pick", id: "m2", at: { row: 2, column: 0 } });
    expect(carry(other, { kind: "cancel" }).at).toEqual(at);
  });
});

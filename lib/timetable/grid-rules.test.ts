import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellKey, gapBefore, gridCells, gridPart, inOrder, slotsTaken } from "./grid-rules";
import { places, slot, table } from "./view.fixture";

describe("a part of the timetable", () => {
  it("is all of it where that fits, and what is chosen where it is not", () => {
    const { slots, tables } = places({ rounds: 2, slots: 3, rooms: 2, tables: 4 });
    expect(gridPart({ slots, tables }, {}, 48)).toMatchObject({
      round: undefined,
      room: undefined,
      parts: 1,
    });
    const large = gridPart({ slots, tables }, {}, 12);
    expect(large).toMatchObject({ round: "r0", room: "room0", part: 1, parts: 1 });
    expect(large.slots.map(({ id }) => id)).toEqual(["r0s0", "r0s1", "r0s2"]);
    expect(large.tables.map(({ id }) => id)).toEqual(["room0t0", "room0t1", "room0t2", "room0t3"]);
    expect(gridPart({ slots, tables }, { round: "r1", room: "room1" }, 48)).toMatchObject({
      ...{ round: "r1", room: "room1" },
      slots: slots.slice(3),
      tables: tables.slice(4),
    });
  });

  it("takes no notice of what there is not", () => {
    const all = places({ rounds: 1, slots: 2, rooms: 1, tables: 2 });
    expect(gridPart(all, { round: "x", room: "y", part: 9 })).toMatchObject({ ...all, part: 1, parts: 1 });
  });

  it("never has more cells than one page holds, and all parts together have every table of the room once", () => {
    const sizes = fc.record({ rounds: around(3), slots: around(12), rooms: around(3), tables: around(40) });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 12, max: 200 }), (size, most) => {
        const all = places(size);
        const { parts, room, round } = gridPart(all, {}, most);
        const seen = Array.from({ length: parts }, (_, index) => gridPart(all, { part: index + 1 }, most));
        for (const part of seen) expect(part.slots.length * part.tables.length).toBeLessThanOrEqual(most);
        const shown = seen.flatMap((part) => part.tables);
        expect(shown).toEqual(all.tables.filter(({ roomId }) => room === undefined || roomId === room));
        expect(seen[0]?.slots).toEqual(
          all.slots.filter(({ roundId }) => round === undefined || roundId === round),
        );
      }),
    );
  });
});

const around = (most: number) => fc.integer({ min: 1, max: most });

const day = [slot("a", { block: "1" }), slot("b", { block: "1" }), slot("c", { block: "2", at: 90 })];

describe("a meeting in the grid", () => {
  it("takes the slots after the one it begins in, to the end of its block", () => {
    expect(slotsTaken(day, "a", 2).map(({ id }) => id)).toEqual(["a", "b"]);
    expect(slotsTaken(day, "b", 2).map(({ id }) => id)).toEqual(["b"]);
    expect(slotsTaken(day, "x", 1)).toEqual([]);
  });

  it("begins in one cell and goes on in the next; two at one table stand in one cell", () => {
    const at = (id: string, slotId: string, length = 1) => ({
      ...{ id, length },
      place: { slotId, tableId: table("t").id },
    });
    const [long, short] = [at("long", "a", 2), at("short", "b")];
    const cells = gridCells(day, [long, short, { ...short, id: "out", place: null }]);
    expect([...cells]).toEqual([
      [cellKey("a", "t"), { begins: [long], goesOn: [] }],
      [cellKey("b", "t"), { begins: [short], goesOn: [long] }],
    ]);
  });
});

it("puts tables as they stand in their rooms, and added ones last", () => {
  const tables = ["added", "b", "a"].map((id) => table(id));
  expect(inOrder(tables, [{ id: "a" }, { id: "gone" }, { id: "b" }]).map(({ id }) => id)).toEqual([
    ...["a", "b", "added"],
  ]);
});

describe("between slots", () => {
  it("a round begins, a break of so many minutes lies, or nothing", () => {
    expect(gapBefore(day, 0)).toEqual({ round: true });
    expect(gapBefore(day, 1)).toBeNull();
    expect(gapBefore(day, 2)).toEqual({ minutes: 50 });
    expect(gapBefore([...day, slot("d", { roundId: "other", at: 200 })], 3)).toEqual({ round: true });
    expect(gapBefore(day, 3)).toBeNull();
  });
});

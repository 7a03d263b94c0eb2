import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { absencesOf, slotsAway } from "./absence-rules";

const at = (minute: number) => new Date(Date.UTC(2026, 11, 17) + minute * 60_000);
const span = (from: number, to: number) => ({ startsAt: at(from), endsAt: at(to) });
const slot = (id: string, from: number, to: number, block = 0, roundId = "r") => ({
  ...{ id, roundId, block },
  ...span(from, to),
});

const MORNING = [slot("a", 0, 15), slot("b", 20, 35), slot("c", 40, 55), slot("d", 90, 105, 1)];

describe("absences", () => {
  it("join neighbours with the pause between them, but not over a break", () => {
    expect(absencesOf(MORNING, ["a", "b"], [])).toEqual([span(0, 35)]);
    expect(absencesOf(MORNING, ["a", "c"], [])).toEqual([span(0, 15), span(40, 55)]);
    expect(absencesOf(MORNING, ["c", "d"], [])).toEqual([span(40, 55), span(90, 105)]);
  });

  it("keep their meaning when the slots are cut anew", () => {
    const away = absencesOf(MORNING, ["a", "b"], []);
    const recut = [slot("x", 0, 30), slot("y", 30, 60), slot("z", 60, 90)];
    expect(slotsAway(recut, away)).toEqual(["x", "y"]);
  });

  it("outside all slots stay as they were; those within are said anew", () => {
    const before = [span(-60, 10), span(60, 80), span(100, 200)];
    expect(absencesOf(MORNING, [], before)).toEqual([span(-60, 0), span(60, 80), span(105, 200)]);
    expect(absencesOf([], [], before)).toEqual(before);
  });

  it("that only touch a slot leave it free", () => {
    expect(slotsAway(MORNING, [span(15, 20), span(105, 120)])).toEqual([]);
  });
});

/** Slots one after the other, of two rounds and several blocks, some with pauses between them. */
const slots = fc
  .array(
    fc.record({
      gap: fc.nat(20),
      minutes: fc.integer({ min: 5, max: 60 }),
      round: fc.nat(1),
      block: fc.nat(2),
    }),
    {
      maxLength: 20,
    },
  )
  .map((cuts) => {
    let minute = 0;
    return cuts.map(({ gap, minutes, round, block }, index) => {
      const from = minute + gap;
      minute = from + minutes;
      return slot(String(index), from, minute, block, `r${round}`);
    });
  });
const spans = fc.array(
  fc.tuple(fc.nat(900), fc.integer({ min: 1, max: 90 })).map(([from, length]) => span(from, from + length)),
  { maxLength: 6 },
);

describe("for any slots, ticks and hours known before", () => {
  const problem = slots.chain((all) =>
    fc.tuple(fc.constant(all), fc.subarray(all.map(({ id }) => id)), spans),
  );

  it("exactly the ticked slots are taken, whatever was known before", () => {
    fc.assert(
      fc.property(problem, ([all, chosen, before]) => {
        expect(slotsAway(all, absencesOf(all, chosen, before))).toEqual(chosen);
      }),
    );
  });

  it("saying the same again changes nothing", () => {
    fc.assert(
      fc.property(problem, ([all, chosen, before]) => {
        const once = absencesOf(all, chosen, before);
        expect(absencesOf(all, slotsAway(all, once), once)).toEqual(once);
      }),
    );
  });
});

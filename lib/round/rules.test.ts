import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  breakHours,
  breakSpans,
  type Cutting,
  cutSlots,
  hoursOf,
  longestBlock,
  outsideOf,
  placesOf,
  recutting,
  slotsByDay,
} from "./rules";
import { roundInput, type Span } from "./schema";

const ZONE = "Asia/Shanghai";
const at = (clock: string) => new Date(`2026-12-16T${clock}:00+08:00`);
const span = (from: string, to: string): Span => ({ startsAt: at(from), endsAt: at(to) });
const told = (slots: Span[]) => slots.map(({ startsAt, endsAt }) => `${clock(startsAt)}-${clock(endsAt)}`);
const clock = (time: Date) => new Date(time.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

const START = at("09:00").getTime();
const minute = (count: number) => new Date(START + count * 60_000);
const anySpan = (most: number) =>
  fc
    .tuple(fc.integer({ min: -60, max: most }), fc.integer({ min: 1, max: 120 }))
    .map(([from, length]) => ({ startsAt: minute(from), endsAt: minute(from + length) }));
const anyCutting: fc.Arbitrary<Cutting> = fc.record({
  startsAt: fc.constant(minute(0)),
  endsAt: fc.integer({ min: 5, max: 600 }).map(minute),
  slotMinutes: fc.integer({ min: 5, max: 90 }),
  pauseMinutes: fc.integer({ min: 0, max: 30 }),
  breaks: fc.array(anySpan(600), { maxLength: 4 }),
});
const touch = (one: Span, other: Span) => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

describe("cutting", () => {
  it("goes round the breaks, after which a new block begins", () => {
    const slots = cutSlots({
      ...span("13:30", "16:00"),
      ...{ slotMinutes: 20, pauseMinutes: 5, breaks: [span("14:45", "15:00")] },
    });
    expect(told(slots)).toEqual(["13:30-13:50", "13:55-14:15", "14:20-14:40", "15:00-15:20", "15:25-15:45"]);
    expect(slots.map(({ block }) => block)).toEqual([0, 0, 0, 1, 1]);
    expect(longestBlock(slots)).toBe(3);
  });

  it("keeps slots inside the session, apart, and out of the breaks", () => {
    fc.assert(
      fc.property(anyCutting, (cutting) => {
        const slots = cutSlots(cutting);
        for (const [index, slot] of slots.entries()) {
          expect(slot.endsAt.getTime() - slot.startsAt.getTime()).toBe(cutting.slotMinutes * 60_000);
          expect(slot.startsAt >= cutting.startsAt && slot.endsAt <= cutting.endsAt).toBe(true);
          expect(cutting.breaks.some((one) => touch(one, slot))).toBe(false);
          const next = slots[index + 1];
          if (next) expect(next.startsAt.getTime()).toBeGreaterThanOrEqual(slot.endsAt.getTime());
        }
        expect(outsideOf(cutting, slots)).toBe(0);
      }),
    );
  });

  it("leaves no stretch in which one more would fit, and ends a block at a break and nowhere else", () => {
    fc.assert(
      fc.property(anyCutting, (cutting) => {
        const slots = cutSlots(cutting);
        const length = cutting.slotMinutes * 60_000;
        const pause = cutting.pauseMinutes * 60_000;
        for (
          let from = cutting.startsAt.getTime();
          from + length <= cutting.endsAt.getTime();
          from += 60_000
        ) {
          const more = { startsAt: new Date(from), endsAt: new Date(from + length) };
          const wide = { startsAt: new Date(from - pause), endsAt: new Date(from + length + pause) };
          const apart = !slots.some((slot) => touch(slot, wide));
          // A gap that a pause keeps on both sides of: one more would fit only where a break stands in it.
          if (apart) expect(cutting.breaks.some((one) => touch(one, more))).toBe(true);
        }
        for (const [index, slot] of slots.entries()) {
          const next = slots[index + 1];
          if (!next) continue;
          const between = { startsAt: slot.endsAt, endsAt: next.startsAt };
          const broken = cutting.breaks.some(
            (one) => touch(one, between) || (one.startsAt <= slot.endsAt && one.endsAt >= next.startsAt),
          );
          expect(next.block - slot.block).toBe(broken ? 1 : 0);
        }
      }),
    );
  });
});

describe("cutting anew", () => {
  const there = cutSlots({ ...span("09:00", "10:00"), slotMinutes: 20, pauseMinutes: 0, breaks: [] }).map(
    (slot, id) => ({ ...slot, id }),
  );

  it("keeps the slots whose times stay", () => {
    const wanted = cutSlots({
      ...span("09:20", "10:20"),
      ...{ slotMinutes: 20, pauseMinutes: 0, breaks: [] },
    });
    const { kept, gone, made } = recutting(there, wanted);
    expect(kept.map(({ slot }) => slot.id)).toEqual([1, 2]);
    expect(told(gone)).toEqual(["09:00-09:20"]);
    expect(told(made)).toEqual(["10:00-10:20"]);
  });

  it("does nothing where nothing changed, whatever it is", () => {
    fc.assert(
      fc.property(anyCutting, (cutting) => {
        const slots = cutSlots(cutting);
        const { kept, gone, made } = recutting(slots, slots);
        expect([kept.length, gone.length, made.length]).toEqual([slots.length, 0, 0]);
      }),
    );
  });
});

describe("breaks by the clock", () => {
  const hours = [{ from: "12:00", to: "13:00" }];

  it("are on every day of the session that they touch, and come back as they were typed", () => {
    const session = { startsAt: at("10:00"), endsAt: new Date(at("11:00").getTime() + 86_400_000) };
    expect(breakSpans(hours, session, ZONE)).toEqual([span("12:00", "13:00")]);
    const longer = { ...session, endsAt: new Date(at("17:00").getTime() + 86_400_000) };
    const both = breakSpans(hours, longer, ZONE) ?? [];
    expect(both).toHaveLength(2);
    expect(hoursOf(both, ZONE)).toEqual(hours);
  });

  it("are refused where the clock skips the hour", () => {
    const night = { startsAt: new Date("2027-03-28T00:00:00Z"), endsAt: new Date("2027-03-28T06:00:00Z") };
    expect(breakSpans([{ from: "02:30", to: "02:45" }], night, "Europe/Berlin")).toBeNull();
  });

  it("are read from the form, and half or backward ones are an error at their end", () => {
    const form = { slotMinutes: "20", pauseMinutes: "5", roomIds: "0198c0de-0000-7000-8000-000000000000" };
    const read = (more: object) => roundInput.safeParse({ ...form, ...more });
    const good = read({ breakFrom2: "12:00", breakTo2: "13:00" });
    expect(good.data && breakHours(good.data)).toEqual(hours);
    for (const wrong of [
      { breakFrom1: "12:00" },
      { breakTo1: "12:00" },
      { breakFrom1: "13:00", breakTo1: "13:00" },
    ])
      expect(read(wrong).error?.issues.map(({ path }) => path)).toEqual([["breakTo1"]]);
    for (const wrong of [{ slotMinutes: "4" }, { pauseMinutes: "61" }, { roomIds: "x" }, { breakFrom1: "9" }])
      expect(read(wrong).success).toBe(false);
  });
});

it("counts places round by round", () => {
  expect(
    placesOf([
      { slots: [1, 2, 3], tables: 4 },
      { slots: [1], tables: 10 },
    ]),
  ).toBe(22);
});

it("puts slots under the venue's day", () => {
  const late = [{ startsAt: new Date("2026-12-16T15:00Z") }, { startsAt: new Date("2026-12-16T17:00Z") }];
  expect(slotsByDay(late, ZONE).map(([day]) => day)).toEqual(["2026-12-16", "2026-12-17"]);
});

import { describe, expect, it } from "vitest";
import type { TimeSlotView } from "@/lib/round/schema";
import { boardOf, nextTurn, presenceOf, shownOf } from "./day-rules";

const ZONE = "Asia/Shanghai";
const at = (time: string) => new Date(`2026-12-${time}:00+08:00`);
const slot = (from: string, to: string): TimeSlotView => ({
  ...{ id: from, roundId: "r", block: 0 },
  ...{ startsAt: at(from), endsAt: at(to) },
});
/** The 16th and the 17th; the first begins before midnight of UTC. */
const SLOTS = [
  slot("16T07:30", "16T08:00"),
  slot("16T10:00", "16T10:30"),
  slot("16T10:35", "16T11:05"),
  slot("17T09:00", "17T09:30"),
];
const shown = (filter: { day?: string; slot?: string }, now: string) => {
  const found = shownOf(SLOTS, filter, ZONE, at(now));
  return found && [found.day, found.slot.id, found.next?.id ?? null];
};

describe("the page of the day", () => {
  it("shows the slot that runs, or the one that begins next, of the venue's today", () => {
    expect(shown({}, "16T10:10")).toEqual(["2026-12-16", "16T10:00", "16T10:35"]);
    expect(shown({}, "16T10:32")).toEqual(["2026-12-16", "16T10:35", null]);
    expect(shown({}, "16T06:00")).toEqual(["2026-12-16", "16T07:30", "16T10:00"]);
  });

  it("shows the first day before the event, the last slot of the last day after it", () => {
    expect(shown({}, "01T12:00")).toEqual(["2026-12-16", "16T07:30", "16T10:00"]);
    expect(shown({}, "30T12:00")).toEqual(["2026-12-17", "17T09:00", null]);
  });

  it("shows what it is asked for, and ignores what there is not", () => {
    expect(shown({ day: "2026-12-17" }, "16T10:10")).toEqual(["2026-12-17", "17T09:00", null]);
    expect(shown({ slot: "16T10:35" }, "17T10:10")).toEqual(["2026-12-16", "16T10:35", null]);
    expect(shown({ slot: "none", day: "2026-01-01" }, "16T10:10")).toEqual([
      ...["2026-12-16", "16T10:00", "16T10:35"],
    ]);
    expect(shownOf([], {}, ZONE, at("16T10:10"))).toBeNull();
  });

  it("begins at the venue's midnight, the day before in UTC", () => {
    const day = (now: Date) => shownOf(SLOTS, { day: "2026-12-16" }, ZONE, now);
    expect(day(at("16T10:10"))?.opensAt).toEqual(new Date("2026-12-15T16:00:00Z"));
    expect(day(new Date("2026-12-15T15:59:59.999Z"))?.begun).toBe(false);
    expect(day(new Date("2026-12-15T16:00:00Z"))?.begun).toBe(true);
    expect(day(at("20T10:00"))?.begun).toBe(true);
    expect(shownOf(SLOTS, { day: "2026-12-17" }, ZONE, at("16T23:59"))?.begun).toBe(false);
  });

  it("is drawn anew when its day begins", () => {
    const turn = (now: string) => nextTurn(SLOTS, at(now), at("16T00:00"));
    expect(turn("01T12:00")).toEqual(at("16T00:00"));
    expect(turn("16T00:00")).toEqual(at("16T07:30"));
    expect(nextTurn(SLOTS, at("18T00:00"), at("17T00:00"))).toBeNull();
  });

  it("misses nobody before its day has begun", () => {
    const attendances = [
      { arrived: 0, missing: ["a", "b"] },
      { arrived: 1, missing: ["b"] },
      { arrived: 2, missing: [] },
    ];
    expect(attendances.map((one) => presenceOf(one, false))).toEqual(["expected", "expected", "expected"]);
    expect(attendances.map((one) => presenceOf(one, true))).toEqual(["nobody", "some", "all"]);
  });
});

describe("a screen in the hall", () => {
  const board = (now: string) => {
    const found = boardOf(SLOTS, ZONE, at(now));
    return [found.now?.id, found.next?.id, found.later?.id].map((id) => id ?? null);
  };

  it("shows now and next of the same day, and tells of another day", () => {
    expect(board("16T10:10")).toEqual(["16T10:00", "16T10:35", null]);
    expect(board("16T10:32")).toEqual([null, "16T10:35", null]);
    expect(board("16T10:40")).toEqual(["16T10:35", null, "17T09:00"]);
    expect(board("17T09:10")).toEqual(["17T09:00", null, null]);
    expect(board("18T09:10")).toEqual([null, null, null]);
  });

  it("is drawn anew when a slot begins or ends", () => {
    expect(nextTurn(SLOTS, at("16T10:10"))).toEqual(at("16T10:30"));
    expect(nextTurn(SLOTS, at("16T10:30"))).toEqual(at("16T10:35"));
    expect(nextTurn(SLOTS, at("17T09:30"))).toBeNull();
  });
});

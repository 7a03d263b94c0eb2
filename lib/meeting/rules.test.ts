import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TimeSlotView } from "@/lib/round/schema";
import { marked, nowAndNext, phases, settled, spanOf, timeRefusal, toldRefusal } from "./rules";
import type { Report } from "./schema";

const minute = (at: number) => new Date(Date.UTC(2026, 11, 16, 1, at));
const slot = (at: number, block = 0): TimeSlotView => ({
  ...{ id: `s${at}`, roundId: "r", block },
  ...{ startsAt: minute(at), endsAt: minute(at + 20) },
});
const SLOTS = [slot(0), slot(20), slot(40, 1), slot(60, 1)];

describe("the slots of a meeting", () => {
  it("follow each other within a block, and go no further than it does", () => {
    const ids = (from: string, length: number) => spanOf(SLOTS, from, length).map(({ id }) => id);
    expect(ids("s0", 1)).toEqual(["s0"]);
    expect(ids("s0", 2)).toEqual(["s0", "s20"]);
    expect(ids("s20", 2)).toEqual(["s20"]);
    expect(ids("s40", 8)).toEqual(["s40", "s60"]);
    expect(ids("elsewhere", 1)).toEqual([]);
  });
});

describe("now and next", () => {
  it("are the slot that runs, from its first instant to before its last, and the one that begins after", () => {
    expect(nowAndNext(SLOTS, minute(-1))).toEqual({ now: null, next: SLOTS[0] });
    expect(nowAndNext(SLOTS, minute(0))).toEqual({ now: SLOTS[0], next: SLOTS[1] });
    expect(nowAndNext(SLOTS, minute(20))).toEqual({ now: SLOTS[1], next: SLOTS[2] });
    expect(nowAndNext(SLOTS, minute(80))).toEqual({ now: null, next: null });
  });

  it("of one holder mark what runs and all that begins first after it", () => {
    const [one, two, three] = SLOTS as [TimeSlotView, TimeSlotView, TimeSlotView, TimeSlotView];
    const found = phases([one, two, three], minute(5));
    expect([one, two, three].map((at) => found.get(at))).toEqual(["now", "next", "later"]);
    expect(phases([one], minute(20)).get(one)).toBe("over");
  });
});

const PARTIES = ["a", "b", "c"];
const told = (outcome: Report["outcome"] | "NONE", absentIds: string[] = [], agreed = false) =>
  toldRefusal({ outcome, absentIds, agreed }, PARTIES);

describe("what is said of a meeting", () => {
  it("is believed where it can be", () => {
    expect(told("HELD")).toBeNull();
    expect(told("HELD", ["c"])).toBeNull();
    expect(told("HELD_LATE", [], true)).toBeNull();
    expect(told("NO_SHOW", ["a", "b", "c"])).toBeNull();
    expect(told("NONE")).toBeNull();
  });

  it("is refused where it cannot", () => {
    expect(told("NO_SHOW", ["x"])).toBe("meeting.stranger");
    expect(told("NO_SHOW")).toBe("meeting.absentUnknown");
    expect(told("HELD", ["a", "b"])).toBe("meeting.tooFew");
    expect(told("NO_SHOW", ["a"], true)).toBe("meeting.agreedNotHeld");
    expect(told("NONE", [], true)).toBe("meeting.agreedNotHeld");
  });

  it("never leaves an agreement without a meeting of two", () => {
    const ids = fc.subarray(PARTIES);
    fc.assert(
      fc.property(fc.constantFrom("NONE", "HELD", "HELD_LATE", "NO_SHOW"), ids, (outcome, absentIds) => {
        const met = outcome.startsWith("HELD") && PARTIES.length - absentIds.length >= 2;
        expect(told(outcome, absentIds, true) === null).toBe(met);
      }),
    );
  });

  it("comes in time and of what its sender has seen", () => {
    const meeting = { state: "SCHEDULED", version: 3, opensAt: minute(0) } as const;
    expect(timeRefusal(meeting, 3, minute(0))).toBeNull();
    expect(timeRefusal(meeting, 3, minute(-1))).toBe("meeting.notYet");
    expect(timeRefusal(meeting, 2, minute(0))).toBe("meeting.changed");
    expect(timeRefusal({ ...meeting, state: "CANCELLED" }, 3, minute(0))).toBe("meeting.cancelled");
  });
});

describe("a tap", () => {
  it("adds somebody to those who are missing, and takes all back", () => {
    const one = marked("b", { absentIds: [] });
    expect(one).toEqual({ outcome: "NO_SHOW", absentIds: ["b"] });
    expect(marked("a", one)).toEqual({ outcome: "NO_SHOW", absentIds: ["a", "b"] });
    expect(marked("b", one)).toEqual(one);
    expect(marked("HELD", one)).toEqual({ outcome: "HELD", absentIds: [] });
    expect(marked("NONE", one)).toEqual({ outcome: "NONE", absentIds: [] });
  });
});

it("takes those who did not come for all others, unless somebody is named", () => {
  const report = { result: "", nextStep: "", agreed: false, followUpOn: null };
  const said = (absentIds: string[]) => settled({ ...report, outcome: "NO_SHOW", absentIds }, ["b", "c"]);
  expect(said([]).absentIds).toEqual(["b", "c"]);
  expect(said(["c", "c"]).absentIds).toEqual(["c"]);
});

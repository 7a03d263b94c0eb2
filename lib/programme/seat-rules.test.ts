import { describe, expect, it } from "vitest";
import { fullSides, overlaps, seatsLeftOf, seatsState } from "./seat-rules";

const now = new Date("2026-12-01T00:00:00Z");
const share = (side: "CN" | "JP", quota: number | null, reserved: number) => ({
  side,
  quota,
  reserved,
  waitlisted: 0,
});
const session = (more: object) => ({
  capacity: 100,
  reserved: 50,
  bookable: true,
  closed: false,
  startsAt: new Date("2026-12-16T01:00:00Z"),
  sides: [share("CN", null, 20), share("JP", 30, 30)],
  ...more,
});

describe("seatsState", () => {
  it.each([
    [{}, "PLENTY"],
    [{ reserved: 90 }, "FEW"],
    [{ reserved: 100 }, "FULL"],
    [{ capacity: 20, reserved: 15 }, "FEW"],
    [{ closed: true }, "CLOSED"],
    [{ startsAt: now }, "CLOSED"],
    [{ bookable: false }, "UNBOOKED"],
  ])("of %o is %s", (more, state) => expect(seatsState(session(more), now)).toBe(state));
});

describe("seats of a side", () => {
  it("are bound by its quota and by the session's capacity", () => {
    expect(seatsLeftOf(session({}), "JP")).toBe(0);
    expect(seatsLeftOf(session({}), "CN")).toBe(50);
    expect(seatsLeftOf(session({ capacity: 52 }), "CN")).toBe(2);
    expect(fullSides(session({}))).toEqual(["JP"]);
    expect(fullSides(session({ reserved: 100 }))).toEqual([]);
  });
});

describe("overlaps", () => {
  it("finds pairs that share time; touching ends do not", () => {
    const at = (from: number, to: number) => ({ startsAt: new Date(from), endsAt: new Date(to) });
    const [one, two, three] = [at(0, 10), at(5, 15), at(15, 20)] as const;
    expect(overlaps([one, two, three])).toEqual([[one, two]]);
  });
});

import { describe, expect, it } from "vitest";
import { auditFilter } from "@/lib/audit/schema";
import { listFilter } from "@/lib/delegate/list-schema";
import { venueInstant } from "@/lib/edition/venue-time-rules";
import { dayFilter, reportInput, sheetAsked, sheetDay } from "@/lib/meeting/schema";
import { isoDay } from "./day-schema";

const NONE = ["0000-01-01", "0999-12-31", "3000-01-01", "9999-12-31", "10000-01-01", "2026-02-29", ""];

describe("a day", () => {
  it("is one of the calendar, in a year that somebody means", () => {
    for (const day of ["1000-01-01", "2026-12-16", "2028-02-29", "2999-12-31"])
      expect(isoDay().parse(day)).toBe(day);
    for (const day of NONE)
      expect(isoDay({ error: "edition.error.day" }).safeParse(day).error?.issues[0]?.message, day).toBe(
        "edition.error.day",
      );
  });

  it("of an address that is none asks for nothing", () => {
    for (const day of NONE) {
      expect(listFilter.parse({ day }).day).toBeUndefined();
      expect(auditFilter.parse({ from: day, to: day })).toMatchObject({ from: undefined, to: undefined });
      expect(dayFilter.parse({ day }).day).toBeUndefined();
      expect(sheetDay.parse(day)).toBeUndefined();
      expect(sheetAsked.safeParse({ of: "room", day }).success).toBe(false);
    }
  });

  it("on which to follow up is one, or there is none", () => {
    const read = (followUpOn: string) => reportInput.safeParse({ outcome: "HELD", followUpOn }).success;
    expect([read("2026-12-20"), read("")]).toEqual([true, true]);
    for (const day of NONE.filter((one) => one !== "")) expect(read(day), day).toBe(false);
  });

  it("at the venue is in the same years", () => {
    expect(venueInstant("2026-12-16T09:00", "Asia/Shanghai")).toEqual(new Date("2026-12-16T01:00:00Z"));
    for (const day of NONE) expect(venueInstant(`${day}T09:00`, "Asia/Shanghai"), day).toBeNull();
  });
});

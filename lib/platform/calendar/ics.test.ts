import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarFile } from "./ics";

const at = (time: string) => new Date(time);
const NOW = at("2026-11-23T00:00:00Z");
const event = (title: string) => ({
  uid: "a@desk",
  startsAt: at("2026-12-16T01:00:00Z"),
  endsAt: at("2026-12-16T02:30:00Z"),
  title,
  place: "国际会议中心; 1 厅",
  sequence: 2,
});

describe("calendarFile", () => {
  it("writes times in UTC and escapes text", () => {
    const file = calendarFile("Talks", [{ ...event("开幕式, 主旨演讲"), note: "一行\n二行" }], NOW);
    expect(file).toContain("DTSTART:20261216T010000Z\r\n");
    expect(file).toContain("DTEND:20261216T023000Z\r\n");
    expect(file).toContain("SUMMARY:开幕式\\, 主旨演讲\r\n");
    expect(file).toContain("LOCATION:国际会议中心\\; 1 厅\r\n");
    expect(file).toContain("DESCRIPTION:一行\\n二行\r\n");
  });

  it("says of what is not to be that it is cancelled, under the uid and number it is known by", () => {
    const file = calendarFile("Talks", [event("A"), { ...event("B"), uid: "b@desk", cancelled: true }], NOW);
    const [, kept = "", gone = ""] = file.split("BEGIN:VEVENT");
    expect(kept).toContain("STATUS:CONFIRMED\r\n");
    for (const line of ["UID:b@desk", "SEQUENCE:2", "STATUS:CANCELLED"])
      expect(gone).toContain(`${line}\r\n`);
  });

  it("folds every line at 75 octets and unfolds to what was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) => {
        fc.pre(!/[\r\n\p{Cs}]/u.test(title));
        const file = calendarFile("Talks", [event(title)], NOW);
        for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(file.replaceAll("\r\n ", "")).toContain(`SUMMARY:${title.replace(/[\\;,]/g, "\\$&")}\r\n`);
      }),
    );
  });
});

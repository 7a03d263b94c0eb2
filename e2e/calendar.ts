import { expect } from "@playwright/test";

/** RFC 5545 as far as calendars trip over it: line ends, folding at 75 octets, times in UTC, what must be there. */
export function expectCalendar(text: string, events: number): void {
  expect(text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const unfolded = text.replaceAll("\r\n ", "");
  for (const line of [/^BEGIN:VEVENT$/gm, /^END:VEVENT$/gm, /^UID:.+$/gm, /^SUMMARY:.+$/gm]) {
    expect(unfolded.replaceAll("\r", "").match(line)).toHaveLength(events);
  }
  expect(unfolded.match(/^DTSTART:\d{8}T\d{6}Z\r$/gm)).toHaveLength(events);
  expect(unfolded.match(/^DTEND:\d{8}T\d{6}Z\r$/gm)).toHaveLength(events);
}

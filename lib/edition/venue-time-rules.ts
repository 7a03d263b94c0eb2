import { Temporal } from "temporal-polyfill";
import { isMeantYear } from "@/lib/platform/text/day-schema";

/** What `<input type="datetime-local">` shows for an instant, in the venue's zone: "2026-11-23T09:00". */
export function venueLocal(instant: Date, zone: string): string {
  const there = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  return there.toPlainDateTime().toString({ smallestUnit: "minute" });
}

/**
 * The instant of a local date and time at the venue; null where it is none, or where clocks skip or repeat it, and
 * in years that the database does not take (0000) or nobody means (see `isMeantYear`).
 */
export function venueInstant(local: string, zone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) || !isMeantYear(local)) return null;
  try {
    const there = Temporal.PlainDateTime.from(local, { overflow: "reject" });
    return new Date(there.toZonedDateTime(zone, { disambiguation: "reject" }).epochMilliseconds);
  } catch (refused) {
    if (refused instanceof RangeError) return null;
    throw refused;
  }
}

/** The same hour of the clock so many days later, at a venue that may lie in another zone. */
export function sameHour(instant: Date, zone: string, days: number, newZone: string): Date {
  const there = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  return new Date(there.toPlainDateTime().add({ days }).toZonedDateTime(newZone).epochMilliseconds);
}

/** Whole days from one ISO date to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** Whether this machine knows a zone by that IANA name; offsets such as "+09:00" are none. */
export function isTimeZone(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_+/-]{1,60}$/.test(name) && canFormat(name);
}

function canFormat(timeZone: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone !== "";
  } catch (refused) {
    if (refused instanceof RangeError) return false;
    throw refused;
  }
}

import { venueLocal } from "../edition/venue-time-rules";

/** 2026-11-23 18:04, 24-hour, on the venue's clock: sorts as text and reads the same in every language. */
export function wallText(instant: Date, zone: string): string {
  return venueLocal(instant, zone).replace("T", " ");
}

/** Days since 1899-12-30 on the venue's clock to the minute, as spreadsheets count. */
export function wallSerial(instant: Date, zone: string): number {
  return Date.parse(`${venueLocal(instant, zone)}Z`) / 86_400_000 + 25_569;
}

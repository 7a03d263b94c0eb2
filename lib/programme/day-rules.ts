import { dayOf } from "@/lib/platform/i18n/dates";

/** Sessions in order of time, under the day in the venue's zone on which they begin. */
export function byDay<Timed extends { startsAt: Date }>(
  sessions: Timed[],
  timeZone: string,
): [string, Timed[]][] {
  const days = new Map<string, Timed[]>();
  for (const session of sessions) {
    const day = dayOf(session.startsAt, timeZone);
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  return [...days];
}

import type { Counts, DaySignUps } from "./schema";

export const NO_COUNTS: Counts = {
  draft: 0,
  submitted: 0,
  confirmed: 0,
  waitlisted: 0,
  declined: 0,
  cancelled: 0,
  arrived: 0,
  named: 0,
};

/** With the sum of what still stands. */
export function counted(kept: Omit<Counts, "named">): Counts {
  const { draft, submitted, confirmed, waitlisted, declined, cancelled, arrived } = kept;
  const named = draft + submitted + confirmed + waitlisted;
  return { draft, submitted, confirmed, waitlisted, declined, cancelled, arrived, named };
}

/** Everybody who ever signed up, whatever became of it. */
export const signedUp = (counts: Counts) => counts.named + counts.declined + counts.cancelled;

export const missing = (declared: number, counts: Pick<Counts, "named">) =>
  Math.max(0, declared - counts.named);

/**
 * A running sum, by day.
 *
 * @param daysBefore how many days lie between a day and the opening; negative after it
 */
export function running(
  days: { day: string; count: number }[],
  daysBefore: (day: string) => number,
): DaySignUps[] {
  let sum = 0;
  return days
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ day, count }) => {
      sum += count;
      return { day, count, sum, before: daysBefore(day) };
    });
}

/** How many had signed up when the opening was as far away as it is on `before`: for comparing editions. */
export function sumAt(days: DaySignUps[], before: number): number {
  return days.findLast((day) => day.before >= before)?.sum ?? 0;
}

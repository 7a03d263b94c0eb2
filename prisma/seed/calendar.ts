import { Temporal } from "temporal-polyfill";
import type { Random } from "./random";

export type Dates = {
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate;
  opensAt: Date;
  closesAt: Date;
};

const WEDNESDAY = 3;

/**
 * The newest edition lies in the near future of the first start: three days from the Wednesday nearest to 24
 * days after seeding; its registration opened six weeks before seeding or so, and closes four days before it
 * begins. Earlier editions were held whole weeks before, on the same days of the week.
 */
export function datesOf(now: Date, weeksBefore: number, zone: string): Dates {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const from = today.add({ days: 21 });
  const startsOn = from.add({ days: (WEDNESDAY - from.dayOfWeek + 7) % 7 }).subtract({ weeks: weeksBefore });
  return {
    startsOn,
    endsOn: startsOn.add({ days: 2 }),
    opensAt: instant(startsOn.subtract({ days: 66 }), "09:00", zone),
    closesAt: instant(startsOn.subtract({ days: 4 }), "18:00", zone),
  };
}

/** The instant of a time of the venue's clock. */
export function instant(day: Temporal.PlainDate, time: string, zone: string): Date {
  const there = day.toZonedDateTime({ timeZone: zone, plainTime: time });
  return new Date(there.epochMilliseconds);
}

/** What a `date` column takes: midnight of the day in UTC. */
export function dateColumn(day: Temporal.PlainDate): Date {
  return new Date(`${day.toString()}T00:00:00Z`);
}

const DAY = 24 * 3_600_000;

/**
 * When so many people signed up, in order: many on the first days, more towards the end, in office hours, few
 * at weekends. `from` is a moment in the morning of the venue; none is later than `until`.
 */
export function signUpTimes(count: number, from: Date, until: Date, { next }: Random): Date[] {
  const days = Math.ceil((until.getTime() - from.getTime()) / DAY);
  const weights = Array.from({ length: days }, (_, day) => {
    const weekend = new Date(from.getTime() + day * DAY).getUTCDay() % 6 === 0;
    return (1 + 4 * Math.exp(-day / 2) + 3 * (day / days) ** 2) * (weekend ? 0.2 : 1);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const times: number[] = [];
  while (times.length < count) {
    const at = from.getTime() + dayAt(weights, next() * total) * DAY + next() * 9.5 * 3_600_000;
    if (at < until.getTime()) times.push(Math.floor(at));
  }
  return times.sort((a, b) => a - b).map((at) => new Date(at));
}

function dayAt(weights: number[], point: number): number {
  let left = point;
  for (const [day, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return day;
  }
  return weights.length - 1;
}

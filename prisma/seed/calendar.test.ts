import { expect, it } from "vitest";
import { datesOf, signUpTimes } from "./calendar";
import { random } from "./random";

const ZONE = "Asia/Shanghai";
const WEEK = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 10, 23 + day, 17, 30)));

it.each(WEEK)("seeded at %s, the newest edition is near and takes registrations", (now) => {
  const { startsOn, endsOn, opensAt, closesAt } = datesOf(now, 0, ZONE);
  expect(startsOn.dayOfWeek).toBe(3);
  expect(endsOn.since(startsOn).days).toBe(2);
  const days = (Date.parse(`${startsOn}T00:00:00Z`) - now.getTime()) / 86_400_000;
  expect(Math.abs(days - 24)).toBeLessThanOrEqual(4);
  expect(opensAt.getTime()).toBeLessThan(now.getTime());
  expect(closesAt.getTime()).toBeGreaterThan(now.getTime() + 14 * 86_400_000);
});

it("spreads sign-ups in order between the opening and the end, more on the first days than in the weeks after", () => {
  const now = new Date("2026-11-23T06:00:00Z");
  const { opensAt } = datesOf(now, 0, ZONE);
  const times = signUpTimes(1000, opensAt, now, random(1)).map((time) => time.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times[0]).toBeGreaterThanOrEqual(opensAt.getTime());
  expect(times.at(-1)).toBeLessThan(now.getTime());
  const within = (from: number, to: number) =>
    times.filter(
      (time) => time >= opensAt.getTime() + from * 86_400_000 && time < opensAt.getTime() + to * 86_400_000,
    ).length;
  expect(within(0, 5)).toBeGreaterThan(within(10, 15));
  expect(within(35, 44)).toBeGreaterThan(within(14, 23));
});

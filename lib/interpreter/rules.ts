import { slotsAway } from "@/lib/matching-profile/absence-rules";
import type { PersonName, Side } from "@/lib/names/schema";
import { dayOf } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Span, TimeSlotView } from "@/lib/round/schema";
import type { InterpreterName } from "./schema";

const SIDE: Record<Locale, Side> = { zh: "CN", ja: "JP", ko: "KR", en: "OBSERVER" };

/** An interpreter's name for lib/names: they belong to no side, so their language says how it is drawn. */
export const interpreterName = (person: InterpreterName & { locale: Locale }): PersonName => ({
  side: SIDE[person.locale],
  nativeFamily: person.nativeFamily,
  nativeGiven: person.nativeGiven,
  latinFamily: person.latinFamily,
  latinGiven: person.latinGiven,
  reading: "",
});

/** How many slots somebody can work in: those they are not away in, and no more than they take. */
export function presentSlots(absences: Span[], maxSlots: number | null, slots: TimeSlotView[]) {
  const there = slots.length - slotsAway(slots, absences).length;
  return maxSlots === null ? there : Math.min(there, maxSlots);
}

const SHORTEST_BREAK = 10 * 60_000;

/** A day's work in order, each with how it is away from the one before: the end of that one where there is a break. */
export function withBreaks<Work extends Span>(
  day: readonly Work[],
): { work: Work; breakFrom: Date | null }[] {
  return day.map((work, at) => {
    const ended = day[at - 1]?.endsAt;
    const gap = ended && work.startsAt.getTime() - ended.getTime() >= SHORTEST_BREAK;
    return { work, breakFrom: gap ? ended : null };
  });
}

/**
 * On a day with work: what is on now, or comes next that day; null before that day and after its last meeting.
 *
 * @param now what the clock says
 */
export function nextWork<Work extends Span>(all: readonly Work[], now: Date, zone: string) {
  const work = all.find(({ endsAt }) => endsAt > now);
  if (!work || dayOf(work.startsAt, zone) !== dayOf(now, zone)) return null;
  return { work, running: work.startsAt <= now };
}

import { venueInstant } from "@/lib/edition/venue-time-rules";
import { dayOf } from "@/lib/platform/i18n/dates";
import type { TimeSlotView } from "@/lib/round/schema";
import { nowAndNext } from "./rules";
import type { DayFilter, MeetingView } from "./schema";

/** The venue's days on which there are slots, in order. */
const daysOf = (slots: Pick<TimeSlotView, "startsAt">[], zone: string): string[] => [
  ...new Set(slots.map(({ startsAt }) => dayOf(startsAt, zone))),
];

/** What the page of the day shows: the slot asked for, else the one that runs, else the next, else the last. */
export type Shown = {
  day: string;
  days: string[];
  slots: TimeSlotView[];
  slot: TimeSlotView;
  next: TimeSlotView | null;
  running: TimeSlotView | null;
  /** When the day begins at the venue. */
  opensAt: Date;
  /** Before that nobody is missing, and nothing can be recorded. */
  begun: boolean;
};

/** Null where the edition has no slots. */
export function shownOf(
  slots: TimeSlotView[],
  { day, slot }: DayFilter,
  zone: string,
  now: Date,
): Shown | null {
  const days = daysOf(slots, zone);
  const asked = slots.find(({ id }) => id === slot);
  const today = dayOf(now, zone);
  const usual = days.find((one) => one >= today) ?? days.at(-1);
  const chosen = asked ? dayOf(asked.startsAt, zone) : (days.find((one) => one === day) ?? usual);
  if (!chosen) return null;
  const ofDay = slots.filter(({ startsAt }) => dayOf(startsAt, zone) === chosen);
  const { now: running, next } = nowAndNext(ofDay, now);
  const current = asked ?? running ?? next ?? ofDay.at(-1);
  if (!current) return null;
  const after = ofDay[ofDay.indexOf(current) + 1] ?? null;
  const opensAt = venueInstant(`${chosen}T00:00`, zone) ?? current.startsAt;
  return {
    day: chosen,
    days,
    slots: ofDay,
    slot: current,
    next: after,
    running,
    opensAt,
    begun: now >= opensAt,
  };
}

/** Whether a meeting is held in a slot, begun there or before. */
export const isIn = ({ slotIds }: Pick<MeetingView, "slotIds">, slotId: string | undefined): boolean =>
  slotId !== undefined && slotIds.includes(slotId);

export type Presence = "expected" | "nobody" | "some" | "all";

/** How those whom an institution named stand on a day: nobody is missing of a day that has not begun. */
export function presenceOf(
  { arrived, missing }: { arrived: number; missing: unknown[] },
  begun: boolean,
): Presence {
  if (!begun) return "expected";
  if (missing.length === 0) return "all";
  return arrived === 0 ? "nobody" : "some";
}

/** When the next slot begins or the running one ends, or the day does: what is shown as "now" changes then. */
export function nextTurn(
  slots: Pick<TimeSlotView, "startsAt" | "endsAt">[],
  now: Date,
  opensAt?: Date,
): Date | null {
  const turns = [...slots.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]), opensAt ?? now].filter(
    (at) => at > now,
  );
  return turns.length > 0 ? new Date(Math.min(...turns.map((at) => at.getTime()))) : null;
}

/** What a screen in the hall shows; `later` is the first slot of a day to come, where this one has no more. */
export type Board = { now: TimeSlotView | null; next: TimeSlotView | null; later: TimeSlotView | null };

export function boardOf(slots: TimeSlotView[], zone: string, now: Date): Board {
  const { now: running, next } = nowAndNext(slots, now);
  const today = next !== null && dayOf(next.startsAt, zone) === dayOf(now, zone);
  return { now: running, next: today ? next : null, later: today ? null : next };
}

import { venueInstant } from "@/lib/edition/venue-time-rules";
import { dayOf, formatTime } from "@/lib/platform/i18n/dates";
import { BREAK_ROWS, type RoundInput, type Span, type TimeSlotView } from "./schema";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The most slots that follow each other without a break: what the scheduler takes. */
export const LONGEST_BLOCK = 32;

export type Cutting = Span & { slotMinutes: number; pauseMinutes: number; breaks: readonly Span[] };
export type CutSlot = Span & { block: number };

/** As many slots as fit between start and end, around the breaks; a block ends at a break. O(slots + breaks log). */
export function cutSlots({ breaks, slotMinutes, pauseMinutes, ...session }: Cutting): CutSlot[] {
  return stretches(session, breaks)
    .map((stretch) => filled(stretch, slotMinutes * MINUTE, pauseMinutes * MINUTE))
    .filter((slots) => slots.length > 0)
    .flatMap((slots, block) => slots.map((slot) => ({ ...slot, block })));
}

/** What is left of the session outside of its breaks, which may touch and overlap. */
function stretches({ startsAt, endsAt }: Span, breaks: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = startsAt;
  for (const one of breaks.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    const to = one.startsAt < endsAt ? one.startsAt : endsAt;
    if (from < to) left.push({ startsAt: from, endsAt: to });
    if (one.endsAt > from) from = one.endsAt;
  }
  if (from < endsAt) left.push({ startsAt: from, endsAt });
  return left;
}

function filled({ startsAt, endsAt }: Span, length: number, pause: number): Span[] {
  const count = Math.floor((endsAt.getTime() - startsAt.getTime() + pause) / (length + pause));
  return Array.from({ length: Math.max(0, count) }, (_, slot) => {
    const begins = startsAt.getTime() + slot * (length + pause);
    return { startsAt: new Date(begins), endsAt: new Date(begins + length) };
  });
}

/** How many slots the longest block has. */
export function longestBlock(slots: readonly { block: number }[]): number {
  const sizes = new Map<number, number>();
  for (const { block } of slots) sizes.set(block, (sizes.get(block) ?? 0) + 1);
  return Math.max(0, ...sizes.values());
}

/** What cutting anew does to the slots there are: those whose start and end stay the same keep their id. */
export function recutting<Slot extends Span>(there: readonly Slot[], wanted: readonly CutSlot[]) {
  const key = ({ startsAt, endsAt }: Span) => `${startsAt.getTime()} ${endsAt.getTime()}`;
  const byTime = new Map(there.map((slot) => [key(slot), slot]));
  const kept = wanted.flatMap(({ block, ...span }) => {
    const slot = byTime.get(key(span));
    return slot ? [{ slot, block }] : [];
  });
  const staying = new Set(kept.map(({ slot }) => slot));
  return {
    kept,
    gone: there.filter((slot) => !staying.has(slot)),
    made: wanted.filter((span) => !byTime.has(key(span))),
  };
}

/** How many slots lie outside of the session that they were cut from. */
export const outsideOf = (session: Span, slots: readonly Span[]) =>
  slots.filter(({ startsAt, endsAt }) => startsAt < session.startsAt || endsAt > session.endsAt).length;

/** How many meetings of one slot there is room for. */
export const placesOf = (rounds: readonly { slots: readonly unknown[]; tables: number }[]) =>
  rounds.reduce((sum, { slots, tables }) => sum + slots.length * tables, 0);

/** Hours of the venue's clock: "12:00" to "13:00". */
export type Hours = { from: string; to: string };

/** The breaks that a form was filled in with. */
export const breakHours = (input: RoundInput): Hours[] =>
  BREAK_ROWS.map((row) => ({ from: input[`breakFrom${row}`], to: input[`breakTo${row}`] })).filter(
    ({ from }) => from !== "",
  );

/**
 * Those hours on each day of a session, as far as they touch it.
 *
 * @returns null where the clock at the venue skips or repeats one of them
 */
export function breakSpans(hours: readonly Hours[], session: Span, zone: string): Span[] | null {
  const spans: Span[] = [];
  for (const day of daysOf(session, zone)) {
    for (const { from, to } of hours) {
      const startsAt = venueInstant(`${day}T${from}`, zone);
      const endsAt = venueInstant(`${day}T${to}`, zone);
      if (!startsAt || !endsAt) return null;
      if (startsAt < session.endsAt && session.startsAt < endsAt) spans.push({ startsAt, endsAt });
    }
  }
  return spans;
}

function daysOf({ startsAt, endsAt }: Span, zone: string): string[] {
  const first = Date.parse(dayOf(startsAt, zone));
  const count = (Date.parse(dayOf(endsAt, zone)) - first) / DAY + 1;
  return Array.from({ length: count }, (_, day) => new Date(first + day * DAY).toISOString().slice(0, 10));
}

/** Breaks as hours of the clock again, each once: when the session moves, lunch stays at noon. */
export function hoursOf(breaks: readonly Span[], zone: string): Hours[] {
  const hours = breaks.map(({ startsAt, endsAt }) => ({
    from: formatTime(startsAt, zone),
    to: formatTime(endsAt, zone),
  }));
  return hours.filter(
    ({ from, to }, at) => hours.findIndex((one) => one.from === from && one.to === to) === at,
  );
}

/** Slots under the day at the venue on which they begin, in the order of time. */
export function slotsByDay<Slot extends Pick<TimeSlotView, "startsAt">>(
  slots: readonly Slot[],
  zone: string,
): [string, Slot[]][] {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const day = dayOf(slot.startsAt, zone);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return [...days];
}

import { dayOf, formatTime } from "@/lib/platform/i18n/dates";
import type { PlanSlot } from "./schema";

export type Hours = { day: string; hours: string[] };

/** When some of the slots are, day by day; slots one after the other of one block become one stretch: 10:00–11:20. */
export function hoursOf(all: readonly PlanSlot[], ids: readonly string[], timeZone: string): Hours[] {
  const wanted = new Set(ids);
  const days = new Map<string, string[]>();
  for (const [first, last] of stretches(all, wanted)) {
    const day = dayOf(first.startsAt, timeZone);
    const text = `${formatTime(first.startsAt, timeZone)}–${formatTime(last.endsAt, timeZone)}`;
    days.set(day, [...(days.get(day) ?? []), text]);
  }
  return [...days].map(([day, hours]) => ({ day, hours }));
}

function stretches(all: readonly PlanSlot[], wanted: ReadonlySet<string>): [PlanSlot, PlanSlot][] {
  const found: [PlanSlot, PlanSlot][] = [];
  for (const [at, slot] of all.entries()) {
    if (!wanted.has(slot.id)) continue;
    const [before, open] = [all[at - 1], found.at(-1)];
    if (open && before && open[1] === before && before.block === slot.block) open[1] = slot;
    else found.push([slot, slot]);
  }
  return found;
}

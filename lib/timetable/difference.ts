import { differenceOf, isDifferent, type Place, placeOf } from "@/lib/meeting/place";
import type { Plan, Problem } from "@/lib/scheduler/format";
import { current } from "./current";
import type { MeetingFact } from "./facts";
import type { Outlook } from "./problem";
import type { PlanDifference } from "./schema";

/** What a plan has for a request, as a meeting would be published. */
export function placesOf({ slots, meetings }: Problem, plan: Plan): Map<string, Place> {
  const position = new Map(slots.map(({ id }, at) => [id, at]));
  const wanted = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  return new Map(
    plan.meetings.flatMap(({ id, slot, table, interpreters }) => {
      const { parties, pairs = [], length = 1 } = wanted.get(id) ?? { parties: [] };
      const first = position.get(slot);
      const taken = first === undefined ? [slot] : slots.slice(first, first + length).map((one) => one.id);
      const named = interpreters.map((one, at) => ({ id: one, pair: pairs[at] ?? "" }));
      return [[id, { slotIds: taken, tableId: table, profileIds: parties, interpreters: named }] as const];
    }),
  );
}

/** What publishing a plan would change of what is published. */
export function publishingChange(plan: Plan, now: Outlook, scheduled: MeetingFact[]): PlanDifference {
  const after = placesOf(now.problem, current(plan, now).plan);
  const before = new Map(
    scheduled
      .filter(({ requestId }) => !now.fixed.has(requestId))
      .map((one) => [one.requestId, placeOf(one)]),
  );
  const both = [...after].flatMap(([id, place]) => {
    const old = before.get(id);
    return old ? [{ id, ...differenceOf(old, place) }] : [];
  });
  const moved = both.filter(({ id: _, ...difference }) => isDifferent(difference));
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    moved,
    removed: [...before.keys()].filter((id) => !after.has(id)),
    kept: both.length - moved.length + now.fixed.size,
  };
}

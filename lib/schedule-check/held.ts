import type { Placed, Plan } from "./plan";
import type { Meeting, Problem } from "./problem";

/** A meeting where a plan puts it: from its first slot to its last, by their position in the order of time. */
export type Held = { meeting: Meeting; placed: Placed; first: number; last: number };

/** What the plan holds, leaving out entries that name a meeting or a slot that there is not. */
export function heldMeetings({ meetings, slots }: Problem, plan: Plan): Held[] {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const position = new Map(slots.map(({ id }, at) => [id, at]));
  return plan.meetings.flatMap((placed) => {
    const meeting = byId.get(placed.id);
    const first = position.get(placed.slot);
    if (!meeting || first === undefined) return [];
    return [{ meeting, placed, first, last: first + meeting.length - 1 }];
  });
}

/** The slots a meeting takes; one that would outlast the last slot takes what there is. */
export function slotsOf({ slots }: Problem, { first, last }: Held): string[] {
  return slots.slice(first, last + 1).map(({ id }) => id);
}

export function atOnce(one: Held, other: Held): boolean {
  return one.first <= other.last && other.first <= one.last;
}

export function meetingsOf(id: string, held: Held[]): Held[] {
  return held.filter(({ meeting }) => meeting.parties.includes(id)).toSorted((a, b) => a.first - b.first);
}

export function servedBy(id: string, held: Held[]): Held[] {
  return held.filter(({ placed }) => placed.interpreters.includes(id)).toSorted((a, b) => a.first - b.first);
}

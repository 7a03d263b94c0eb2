import type { Plan, Problem } from "@/lib/scheduler/format";
import { boardOf } from "./board";
import { freeInterpreters } from "./interpreter-rules";

/** Where a meeting is put; interpreters who are free are taken unless some are named. */
export type Spot = { slotId: string; tableId: string; interpreterIds?: string[] };

/** The plan with a meeting at another place; nobody interprets where not enough are free. */
export function moved(problem: Problem, plan: Plan, id: string, spot: Spot): Plan {
  const { slotId: slot, tableId: table, interpreterIds } = spot;
  const interpreters = interpreterIds ?? freeInterpreters(boardOf(problem, plan), id, slot, table) ?? [];
  const others = plan.meetings.filter((meeting) => meeting.id !== id);
  return inOrder(problem, { ...plan, meetings: [...others, { id, slot, table, interpreters }] });
}

export function withoutMeeting(plan: Plan, id: string): Plan {
  return {
    ...plan,
    meetings: plan.meetings.filter((meeting) => meeting.id !== id),
    unplaced: [...plan.unplaced, id],
  };
}

/** The plan with each of two placed meetings where the other was. */
export function swapped(problem: Problem, plan: Plan, one: string, other: string): Plan {
  const spotOf = (id: string): Spot => {
    const { slot = "", table = "" } = plan.meetings.find((meeting) => meeting.id === id) ?? {};
    return { slotId: slot, tableId: table };
  };
  const neither = withoutMeeting(withoutMeeting(plan, one), other);
  return moved(problem, moved(problem, neither, one, spotOf(other)), other, spotOf(one));
}

/** The same plan, its meetings in the order of the problem: however it came about, it is the same document. */
export function inOrder({ meetings }: Problem, plan: Plan): Plan {
  const places = new Map(plan.meetings.map((meeting) => [meeting.id, meeting]));
  return {
    ...plan,
    meetings: meetings.flatMap(({ id }) => places.get(id) ?? []),
    unplaced: meetings.map(({ id }) => id).filter((id) => !places.has(id)),
  };
}

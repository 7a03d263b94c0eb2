import type { Held } from "./held";
import type { Problem } from "./problem";

/** The room of a meeting's table. */
export function roomsOf({ tables }: Problem): (held: Held) => string | undefined {
  const rooms = new Map(tables.map(({ id, room }) => [id, room]));
  return ({ placed }) => rooms.get(placed.table);
}

/** How often somebody's next meeting is in another room; their meetings stand in the order of time. */
export function roomChanges(meetings: Held[], room: (held: Held) => string | undefined): number {
  return following(meetings).filter(([one, next]) => room(one) !== room(next)).length;
}

/** How often, of two meetings of a participant that follow and need a same pair, no interpreter stays. */
export function interpreterChanges(meetings: Held[]): number {
  return following(meetings).filter(
    ([one, next]) =>
      one.meeting.pairs.some((pair) => next.meeting.pairs.includes(pair)) &&
      !one.placed.interpreters.some((id) => next.placed.interpreters.includes(id)),
  ).length;
}

function following(meetings: Held[]): [Held, Held][] {
  return meetings.slice(1).map((next, at) => [meetings[at] as Held, next]);
}

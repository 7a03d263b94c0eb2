import type { Held } from "./held";
import type { Problem } from "./problem";

/** The room of a meeting's table. */
export function roomsOf({ tables }: Problem): (held: Held) => string | undefined {
  const rooms = new Map(tables.map(({ id, room }) => [id, room]));
  return ({ placed }) => rooms.get(placed.table);
}

/** How often a participant's next meeting of the block is in another room. */
export function roomChanges(problem: Problem, meetings: Held[], room: (held: Held) => string | undefined) {
  return following(problem, meetings).filter(([one, next]) => room(one) !== room(next)).length;
}

/** How often, of two meetings of a participant that follow in a block and need a same pair, nobody stays. */
export function interpreterChanges(problem: Problem, meetings: Held[]): number {
  return following(problem, meetings).filter(
    ([one, next]) =>
      one.meeting.pairs.some((pair) => next.meeting.pairs.includes(pair)) &&
      !one.placed.interpreters.some((id) => next.placed.interpreters.includes(id)),
  ).length;
}

function following({ slots }: Problem, meetings: Held[]): [Held, Held][] {
  return meetings
    .slice(1)
    .map((next, at): [Held, Held] => [meetings[at] as Held, next])
    .filter(([one, next]) => slots[one.first]?.block === slots[next.first]?.block);
}

import { atOnce, type Held, meetingsOf } from "./held";
import type { Problem } from "./problem";
import { broken, type Violation } from "./violation";

/** What can be said of two placed meetings only: who or what is in both at once, and their order. */
export function togetherViolations(problem: Problem, held: Held[]): Violation[] {
  return [...clashes(held), ...orders(held), ...tooMany(problem, held)];
}

function clashes(held: Held[]): Violation[] {
  return held.flatMap((one, at) =>
    held.slice(at + 1).flatMap((other) => (atOnce(one, other) ? clash(one, other) : [])),
  );
}

function clash(one: Held, other: Held): Violation[] {
  const two = [one.meeting.id, other.meeting.id];
  const both = `meetings "${one.meeting.id}" and "${other.meeting.id}" at once`;
  return [
    ...one.meeting.parties
      .filter((id) => other.meeting.parties.includes(id))
      .map((id) => broken("participant-at-once", two, `"${id}" is in ${both}.`)),
    ...(one.placed.table === other.placed.table
      ? [broken("table-at-once", two, `Table "${one.placed.table}" has ${both}.`)]
      : []),
    ...one.placed.interpreters
      .filter((id) => other.placed.interpreters.includes(id))
      .map((id) => broken("interpreter-at-once", two, `Interpreter "${id}" is in ${both}.`)),
  ];
}

function orders(held: Held[]): Violation[] {
  return held.flatMap((one) =>
    one.meeting.after.flatMap((id) =>
      held
        .filter((before) => before.meeting.id === id && before.last >= one.first)
        .map(() =>
          broken(
            "order",
            [one.meeting.id, id],
            `Meeting "${one.meeting.id}" begins before "${id}" has ended, which comes first.`,
          ),
        ),
    ),
  );
}

function tooMany({ participants }: Problem, held: Held[]): Violation[] {
  return participants.flatMap(({ id, maxMeetings = Number.POSITIVE_INFINITY }) => {
    const own = meetingsOf(id, held).map(({ meeting }) => meeting.id);
    if (own.length <= maxMeetings) return [];
    return [
      broken(
        "max-meetings",
        own,
        `"${id}" has ${own.length} meetings and takes part in ${maxMeetings} at most.`,
      ),
    ];
  });
}

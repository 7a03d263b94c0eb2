import { type Held, servedBy } from "./held";
import type { Problem } from "./problem";
import { broken, type Violation } from "./violation";

type Interpreter = Problem["interpreters"][number];

/** Every pair has an interpreter of its own who speaks it, and nobody interprets longer than they may. */
export function interpretingViolations(problem: Problem, held: Held[]): Violation[] {
  const byId = new Map(problem.interpreters.map((one) => [one.id, one]));
  return [
    ...held.flatMap((one) => assignment(one, byId)),
    ...problem.interpreters.flatMap((one) => load(problem, one, servedBy(one.id, held))),
  ];
}

function assignment({ meeting, placed }: Held, byId: Map<string, Interpreter>): Violation[] {
  const { id, pairs } = meeting;
  const names = placed.interpreters;
  if (new Set(names).size < names.length) {
    return [broken("interpreters", [id], `Meeting "${id}" names an interpreter twice.`)];
  }
  if (names.length !== pairs.length) {
    return [
      broken(
        "interpreters",
        [id],
        `Meeting "${id}" needs ${pairs.length} interpreters and has ${names.length}.`,
      ),
    ];
  }
  return pairs
    .filter((pair, at) => !byId.get(names[at] ?? "")?.pairs.includes(pair))
    .map((pair) =>
      broken(
        "interpreters",
        [id],
        `"${names[pairs.indexOf(pair)]}" does not interpret ${pair} (meeting "${id}").`,
      ),
    );
}

function load(problem: Problem, { id, maxSlots, maxInRow }: Interpreter, served: Held[]): Violation[] {
  const total = served.reduce((sum, { meeting }) => sum + meeting.length, 0);
  const row = longestRow(problem, served);
  const meetings = served.map(({ meeting }) => meeting.id);
  return [
    ...(maxSlots !== undefined && total > maxSlots
      ? [broken("max-slots", meetings, `Interpreter "${id}" works ${total} slots and may work ${maxSlots}.`)]
      : []),
    ...(maxInRow !== undefined && row > maxInRow
      ? [
          broken(
            "max-in-row",
            meetings,
            `Interpreter "${id}" works ${row} slots in a row and may work ${maxInRow}.`,
          ),
        ]
      : []),
  ];
}

/** The most slots of one block, one after the other, in which somebody is at work. */
export function longestRow({ slots }: Problem, served: Held[]): number {
  let longest = 0;
  let row = 0;
  for (const [at, { block }] of slots.entries()) {
    const atWork = served.some(({ first, last }) => first <= at && at <= last);
    if (!atWork) row = 0;
    else row = slots[at - 1]?.block === block ? row + 1 : 1;
    longest = Math.max(longest, row);
  }
  return longest;
}

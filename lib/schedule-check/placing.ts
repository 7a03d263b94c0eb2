import { type Held, slotsOf } from "./held";
import type { Problem } from "./problem";
import { broken, type Violation } from "./violation";

/** What can be said of each placed meeting by itself: its pin, its slots, its block, its table, who is there. */
export function placingViolations(problem: Problem, held: Held[]): Violation[] {
  const absent = absences(problem);
  return held.flatMap((one) => [
    ...pin(one),
    ...allowed(one),
    ...block(problem, one),
    ...fixedTable(problem, one),
    ...slotsOf(problem, one).flatMap((slot) => absent(one, slot)),
  ]);
}

function pin({ meeting: { id, pinned }, placed }: Held): Violation[] {
  if (!pinned) return [];
  const moved = pinned.slot !== placed.slot;
  const seatedElsewhere = pinned.table !== undefined && pinned.table !== placed.table;
  return [
    ...(moved
      ? [
          broken(
            "pinned",
            [id],
            `Meeting "${id}" is pinned to "${pinned.slot}" and begins in "${placed.slot}".`,
          ),
        ]
      : []),
    ...(seatedElsewhere
      ? [
          broken(
            "pinned",
            [id],
            `Meeting "${id}" is pinned to table "${pinned.table}" and is at "${placed.table}".`,
          ),
        ]
      : []),
  ];
}

function allowed({ meeting: { id, slots }, placed }: Held): Violation[] {
  if (!slots || slots.includes(placed.slot)) return [];
  return [broken("allowed-slot", [id], `Meeting "${id}" may not begin in "${placed.slot}".`)];
}

function block({ slots }: Problem, { meeting: { id, length }, first, last }: Held): Violation[] {
  if (slots[last]?.block === slots[first]?.block) return [];
  return [broken("one-block", [id], `Meeting "${id}" takes ${length} slots and outlasts its block.`)];
}

function fixedTable({ participants }: Problem, { meeting: { id, parties }, placed }: Held): Violation[] {
  return participants
    .filter((one) => one.table !== undefined && one.table !== placed.table && parties.includes(one.id))
    .map((one) =>
      broken(
        "fixed-table",
        [id],
        `"${one.id}" stays at "${one.table}", meeting "${id}" is at "${placed.table}".`,
      ),
    );
}

function absences({ participants, tables, interpreters }: Problem) {
  const away = (things: { id: string; unavailable: string[] }[]) =>
    new Map(things.map(({ id, unavailable }) => [id, unavailable]));
  const [people, places, voices] = [away(participants), away(tables), away(interpreters)];
  return ({ meeting: { id, parties }, placed }: Held, slot: string): Violation[] => [
    ...parties
      .filter((one) => people.get(one)?.includes(slot))
      .map((one) =>
        broken("participant-unavailable", [id], `"${one}" cannot meet in "${slot}" (meeting "${id}").`),
      ),
    ...(places.get(placed.table)?.includes(slot)
      ? [
          broken(
            "table-unavailable",
            [id],
            `Table "${placed.table}" cannot be had in "${slot}" (meeting "${id}").`,
          ),
        ]
      : []),
    ...placed.interpreters
      .filter((one) => voices.get(one)?.includes(slot))
      .map((one) =>
        broken(
          "interpreter-unavailable",
          [id],
          `Interpreter "${one}" is away in "${slot}" (meeting "${id}").`,
        ),
      ),
  ];
}

import type { Plan } from "./plan";
import type { Problem } from "./problem";
import { broken, type Violation } from "./violation";

/** Everything a plan names is in the problem, and every meeting of the problem is in the plan exactly once. */
export function nameViolations(problem: Problem, plan: Plan): Violation[] {
  return [...unknownNames(problem, plan), ...oncePerMeeting(problem, plan)];
}

function unknownNames(problem: Problem, plan: Plan): Violation[] {
  const idsOf = (things: { id: string }[]) => new Set(things.map(({ id }) => id));
  const meetings = idsOf(problem.meetings);
  const slots = idsOf(problem.slots);
  const tables = idsOf(problem.tables);
  const interpreters = idsOf(problem.interpreters);
  const unknown = (meeting: string, kind: string, id: string) =>
    broken("unknown-name", [meeting], `There is no ${kind} "${id}".`);
  return [
    ...plan.meetings.flatMap(({ id, slot, table, interpreters: names }) => [
      ...(meetings.has(id) ? [] : [unknown(id, "meeting", id)]),
      ...(slots.has(slot) ? [] : [unknown(id, "slot", slot)]),
      ...(tables.has(table) ? [] : [unknown(id, "table", table)]),
      ...names.filter((name) => !interpreters.has(name)).map((name) => unknown(id, "interpreter", name)),
    ]),
    ...plan.unplaced.filter((id) => !meetings.has(id)).map((id) => unknown(id, "meeting", id)),
  ];
}

function oncePerMeeting({ meetings }: Problem, plan: Plan): Violation[] {
  const named = new Map<string, number>();
  for (const id of [...plan.meetings.map((placed) => placed.id), ...plan.unplaced]) {
    named.set(id, (named.get(id) ?? 0) + 1);
  }
  const unplaced = new Set(plan.unplaced);
  return meetings.flatMap(({ id, required, pinned }) => {
    const times = named.get(id) ?? 0;
    return [
      ...(times > 1
        ? [broken("meeting-once", [id], `Meeting "${id}" stands in the plan ${times} times.`)]
        : []),
      ...(times === 0
        ? [broken("meeting-missing", [id], `Meeting "${id}" is neither placed nor among the unplaced.`)]
        : []),
      ...(required && unplaced.has(id)
        ? [broken("required", [id], `Meeting "${id}" must be held and is left out.`)]
        : []),
      ...(pinned && unplaced.has(id)
        ? [broken("pinned", [id], `Meeting "${id}" is pinned to "${pinned.slot}" and is left out.`)]
        : []),
    ];
  });
}

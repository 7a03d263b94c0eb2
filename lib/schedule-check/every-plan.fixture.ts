import { figuresOf } from "./figures";
import { gapViolations } from "./gaps";
import { heldMeetings } from "./held";
import { interpretingViolations } from "./interpreting";
import { placingViolations } from "./placing";
import type { Placed, Plan } from "./plan";
import type { Meeting, Problem } from "./problem";
import { togetherViolations } from "./together";

/** Required meetings left out, those of each priority, the worst share, moved, gaps above the most, gaps. */
export type Score = number[];

/** The best score of any plan, by trying them all; required ones may be left out, which comes first in the score. */
export function bestOfEveryPlan(problem: Problem): Score {
  let best: Score | undefined;
  for (const plan of everyPlan(problem, problem.meetings, [])) {
    const held = heldMeetings(problem, plan);
    if (gapViolations(problem, held).length > 0) continue;
    const score = scoreOf(problem, plan);
    if (!best || isLess(score, best)) best = score;
  }
  // The plan that holds nothing breaks no rule but that of required meetings.
  return best as Score;
}

export function scoreOf(problem: Problem, plan: Plan): Score {
  const { worstServed, moved, gaps } = figuresOf(problem, plan);
  const left = problem.meetings.filter(({ id }) => plan.unplaced.includes(id));
  const share = worstServed ? worstServed.unplaced / worstServed.meetings : 0;
  return [
    left.filter(isRequired).length,
    ...prioritiesOf(problem).map(
      (priority) => left.filter((one) => !isRequired(one) && one.priority === priority).length,
    ),
    share,
    moved.slot,
    gaps.aboveMost,
    gaps.all,
  ];
}

/** Of the meetings that may be left out. */
export function prioritiesOf({ meetings }: Problem): number[] {
  const free = meetings.filter((one) => !isRequired(one));
  return [...new Set(free.map(({ priority }) => priority))].sort((a, b) => a - b);
}

export const isRequired = ({ required, pinned }: Meeting) => required || pinned !== undefined;

export function isLess(one: Score, other: Score): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] as number) < (other[at] as number);
}

/** Rules broken by a part of a plan are broken by the whole; all but those about gaps, and about what is left out. */
function* everyPlan(problem: Problem, [next, ...later]: Meeting[], meetings: Placed[]): Generator<Plan> {
  const placed = new Set(meetings.map(({ id }) => id));
  const unplaced = problem.meetings.filter(({ id }) => !placed.has(id)).map(({ id }) => id);
  const plan: Plan = { format: "delegation-desk/matching-plan@1", meetings, unplaced };
  if (!next) {
    yield plan;
    return;
  }
  yield* everyPlan(problem, later, meetings);
  for (const one of everyPlace(problem, next)) {
    const held = heldMeetings(problem, { ...plan, meetings: [...meetings, one] });
    const broken = [placingViolations, togetherViolations, interpretingViolations].some(
      (violations) => violations(problem, held).length > 0,
    );
    if (!broken) yield* everyPlan(problem, later, [...meetings, one]);
  }
}

function everyPlace({ slots, tables, interpreters }: Problem, { id, pairs }: Meeting): Placed[] {
  const names = pairs.reduce<string[][]>(
    (lists, pair) =>
      lists.flatMap((list) =>
        interpreters
          .filter((one) => one.pairs.includes(pair) && !list.includes(one.id))
          .map((one) => [...list, one.id]),
      ),
    [[]],
  );
  return slots.flatMap((slot) =>
    tables.flatMap((table) =>
      names.map((list) => ({ id, slot: slot.id, table: table.id, interpreters: list })),
    ),
  );
}

import type { Plan, Problem } from "./format";
import type { Solution } from "./solution";
import { type Options, solve } from "./solve";

/** Enough to place what is new and to close what a cancellation opened; what was published has its place already. */
const CHANGES = 50_000;

/**
 * A plan for a problem that changed since another plan was published: as few of the meetings published move to
 * another slot as can be, before anything else but placing all; they keep tables and interpreters where these are
 * still there. A cancellation moves nothing. Meetings of the plan that the problem no longer has are ignored.
 */
export function repair(problem: Problem, publishedPlan: Plan, options: Options): Promise<Solution> {
  const budget = { changes: CHANGES, ...options.budget };
  return solve(asPublished(problem, publishedPlan), { ...options, budget });
}

/** The problem with each meeting published where the plan has it, and no other. */
export function asPublished(problem: Problem, { meetings }: Plan): Problem {
  const places = new Map(
    meetings.map(({ id, slot, table, interpreters }) => [id, { slot, table, interpreters }]),
  );
  return {
    ...problem,
    meetings: problem.meetings.map((meeting) => ({ ...meeting, published: places.get(meeting.id) })),
  };
}

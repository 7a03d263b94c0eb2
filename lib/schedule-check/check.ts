import { type Figures, figuresOf } from "./figures";
import { gapViolations } from "./gaps";
import { heldMeetings } from "./held";
import { interpretingViolations } from "./interpreting";
import { nameViolations } from "./names";
import { placingViolations } from "./placing";
import { readPlan } from "./plan";
import { readProblem } from "./problem";
import { togetherViolations } from "./together";
import type { Violation } from "./violation";

export type Checked =
  /** The files are not what they should be: nothing was checked. */
  { faults: { problem: string[]; plan: string[] } } | { violations: Violation[]; figures: Figures };

/**
 * Whether a plan keeps every hard rule of its problem, and how good it is. Both come as parsed JSON.
 *
 * Written apart from the scheduler and in the plainest way, so that the two do not share their mistakes: every
 * two meetings are compared, which takes about a second for ten thousand.
 */
export function checkPlan(problemJson: unknown, planJson: unknown): Checked {
  const problem = readProblem(problemJson);
  const plan = readPlan(planJson);
  if ("faults" in problem || "faults" in plan) {
    const faultsOf = (read: object) => ("faults" in read ? (read.faults as string[]) : []);
    return { faults: { problem: faultsOf(problem), plan: faultsOf(plan) } };
  }
  const held = heldMeetings(problem.value, plan.value);
  return {
    violations: [
      ...nameViolations(problem.value, plan.value),
      ...placingViolations(problem.value, held),
      ...togetherViolations(problem.value, held),
      ...interpretingViolations(problem.value, held),
      ...gapViolations(problem.value, held),
    ],
    figures: figuresOf(problem.value, plan.value),
  };
}

import { checkPlan } from "@/lib/schedule-check/check";
import type { Plan, Problem } from "@/lib/scheduler/format";
import type { Outlook } from "./problem";
import type { PlanConflict } from "./schema";

/**
 * A plan as it could be published now: every meeting of the problem is in it, placed or not. A meeting that stays
 * whatever is planned is no part of it; where the plan has it elsewhere, or has another in a slot that has begun,
 * that is a conflict.
 */
export function current(plan: Plan, { problem, fixed, begun }: Outlook) {
  const conflicts: PlanConflict[] = [];
  const meetings = plan.meetings.filter(({ id, slot, table }) => {
    const stays = fixed.get(id);
    const isBegun = stays ? stays.slotId !== slot || stays.tableId !== table : begun.has(slot);
    if (isBegun) conflicts.push({ rule: "begun", meetings: [id], slotId: slot });
    return !stays && !isBegun;
  });
  const placed = new Set(meetings.map(({ id }) => id));
  const unplaced = problem.meetings.map(({ id }) => id).filter((id) => !placed.has(id));
  return { plan: { format: plan.format, meetings, unplaced } satisfies Plan, conflicts };
}

/** What of a plan breaks the rules as things stand now. */
export function conflictsNow(plan: Plan, now: Outlook): PlanConflict[] {
  const stands = current(plan, now);
  return [...stands.conflicts, ...conflictsOf(now.problem, stands.plan)];
}

/**
 * What of a plan breaks the rules of its problem, by the checker that shares nothing with the solver.
 *
 * @throws when one of the two documents is none: a mistake of the program's
 */
export function conflictsOf(problem: Problem, plan: Plan): PlanConflict[] {
  const checked = checkPlan(problem, plan);
  if ("faults" in checked) {
    const { faults } = checked;
    throw new Error(`no document of matching: ${[...faults.problem, ...faults.plan].slice(0, 3).join("; ")}`);
  }
  const slots = new Map(plan.meetings.map(({ id, slot }) => [id, slot]));
  return checked.violations.map(({ rule, meetings }) => {
    const slotId = meetings.map((id) => slots.get(id)).find((slot) => slot !== undefined);
    return { rule, meetings, ...(slotId === undefined ? {} : { slotId }) };
  });
}

import type { Plan, Problem } from "@/lib/scheduler/format";
import { current } from "./current";
import { inOrder } from "./edit";
import type { Facts } from "./facts";
import type { PlanRow } from "./plan-row";
import { outlook } from "./problem";

/** The documents of a copy: the problem as it is now, and the plan's places as far as they are still there. */
export function broughtUpToDate(
  row: Pick<PlanRow, "state" | "problem"> & { plan: Plan },
  facts: Facts,
  now: Date,
  isPublished: boolean,
): { problem: Problem; plan: Plan } {
  const pairs = new Map(row.problem.meetings.map((meeting) => [meeting.id, meeting.pairs ?? []]));
  const before = outlook(facts, now, { published: isPublished, pairs });
  const { problem } = before;
  const source = row.state === "PUBLISHED" ? published(problem) : current(row.plan, before).plan;
  return { problem, plan: inOrder(problem, { ...source, meetings: known(problem, source) }) };
}

/** What is in force is what was published, not what its plan says. */
function published({ meetings }: Problem): Plan {
  return {
    format: "delegation-desk/matching-plan@1",
    meetings: meetings.flatMap(({ id, published: place }) => (place ? [{ id, ...place }] : [])),
    unplaced: [],
  };
}

function known({ slots, tables, interpreters }: Problem, { meetings }: Plan): Plan["meetings"] {
  const [slotIds, tableIds, people] = [slots, tables, interpreters].map(
    (things: { id: string }[]) => new Set(things.map(({ id }) => id)),
  );
  return meetings
    .filter(({ slot, table }) => slotIds?.has(slot) && tableIds?.has(table))
    .map((meeting) => ({
      ...meeting,
      interpreters: meeting.interpreters.filter((id) => people?.has(id)),
    }));
}

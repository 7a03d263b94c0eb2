import { explain, type Reason } from "@/lib/scheduler/explain";
import type { Problem } from "@/lib/scheduler/format";
import { NO_PLAN } from "./documents";
import type { Facts } from "./facts";
import { outlook } from "./problem";
import type { PlanPreview } from "./schema";

/** Reasons that hold whatever else is planned. */
const LASTING: readonly Reason["kind"][] = [
  "no-slot-allowed",
  "no-common-free-slot",
  "different-tables",
  "no-table",
  "no-interpreter",
  "limit-reached",
];

/** What a run would be asked. */
export function preview(facts: Facts, now: Date): PlanPreview {
  const { problem } = outlook(facts, now);
  const open = problem.tables.map((table) => freeSlots(problem, table)).filter((slots) => slots > 0);
  return {
    meetings: problem.meetings.length,
    slots: problem.slots.length,
    tables: open.length,
    places: open.reduce((sum, slots) => sum + slots, 0),
    needs: needs(problem),
    impossible: impossible(problem),
  };
}

const freeSlots = ({ slots }: Problem, { unavailable = [] }: { unavailable?: string[] }) =>
  slots.length - unavailable.length;

function needs(problem: Problem): PlanPreview["needs"] {
  const pairs = new Set(problem.meetings.flatMap((meeting) => meeting.pairs ?? []));
  return [...pairs].sort().map((pair) => ({
    pair,
    meetings: problem.meetings.filter((meeting) => meeting.pairs?.includes(pair)).length,
    slots: problem.interpreters
      .filter((one) => one.pairs.includes(pair))
      .reduce((sum, one) => sum + Math.min(freeSlots(problem, one), one.maxSlots ?? problem.slots.length), 0),
  }));
}

/** Of every meeting alone: left out of a plan that has nothing else. */
function impossible(problem: Problem): PlanPreview["impossible"] {
  const nothing = { ...NO_PLAN, unplaced: problem.meetings.map(({ id }) => id) };
  return explain(problem, nothing).flatMap(({ meeting, reasons }) => {
    const reason = reasons.find(({ kind }) => LASTING.includes(kind));
    return reason ? [{ meetingId: meeting, reason }] : [];
  });
}

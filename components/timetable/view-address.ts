import type { PlanView } from "@/lib/timetable/form-schema";

/** How a plan is looked at, as its address says it; what is as usual is left out. */
export const viewAddress = ({ view, round, room, institution, part, out }: PlanView) => ({
  ...{ view, round, room, institution },
  part: part > 1 ? String(part) : undefined,
  out: out > 0 ? String(out) : undefined,
});

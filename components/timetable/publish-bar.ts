import type { PlanDetail } from "@/lib/timetable/schema";

export type PublishBar = "state" | "whatIf" | "conflicts";

/** Why a plan cannot be published as it is; null where it can. */
export function publishBar({ state, kind, conflicts }: Pick<PlanDetail, "state" | "kind" | "conflicts">) {
  const bar = (one: PublishBar) => one;
  if (kind === "WHAT_IF") return bar("whatIf");
  if (state !== "DRAFT") return bar("state");
  return conflicts.length > 0 ? bar("conflicts") : null;
}

import type { OutcomeFilter, OutcomeShow, Outcomes } from "@/lib/meeting/outcome-schema";

/** The figures of a line, each with what shows the meetings it counts. */
export const OUTCOME_COLUMNS: { key: keyof Outcomes; show?: OutcomeShow }[] = [
  { key: "scheduled" },
  { key: "held", show: "held" },
  { key: "late", show: "late" },
  { key: "noShow", show: "noShow" },
  { key: "agreed", show: "agreed" },
  { key: "due", show: "due" },
];

/** The address of the meetings that a figure counts, at their list. */
export function outcomeHref(base: string, filter: Partial<OutcomeFilter>): string {
  const query = new URLSearchParams(
    Object.entries(filter).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
  return query.size > 0 ? `${base}?${query}#list` : `${base}#list`;
}

import type { PlanPlace } from "@/lib/timetable/schema";
import type { PlanNames } from "./plan-names";
import { hoursWords, type Words } from "./words";

/** When and where a meeting is. */
export function placeWords(
  place: Pick<PlanPlace, "slotId" | "tableId"> | null,
  names: PlanNames,
  t: Words,
): string {
  if (!place) return t("noPlace");
  const { slots, locale, timeZone } = names;
  return t("placeAt", {
    hours: hoursWords(slots, [place.slotId], { t, locale, timeZone }),
    table: names.table(place.tableId) ?? "",
  });
}

export const WHATS = ["slot", "table", "interpreters"] as const;

/** What is another: the time, the table, the interpreters. */
export const changedWords = (changed: Record<(typeof WHATS)[number], boolean>, t: Words): string =>
  WHATS.filter((what) => changed[what])
    .map((what) => t(`changed.${what}`))
    .join(t("comma"));

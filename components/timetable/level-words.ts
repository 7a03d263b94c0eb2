import { REQUEST_PRIORITIES } from "@/lib/matching/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Level } from "@/lib/timetable/schema";
import type { Words } from "./words";

export type LevelWords = { key: string; name: string; value: string; proof: string };

/** A level in words: what is counted, how much, and what is proved of it; "the least" only where it is. */
export function levelWords(
  level: Level,
  { t, d, locale }: { t: Words; d: Words; locale: Locale },
): LevelWords {
  const figure = (value: number) =>
    level.name === "worst-share"
      ? new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(value)
      : t("figure", { value });
  const name = level.name === "unplaced" ? leftOutWords(level, t, d) : t(`level.${level.name}`);
  return {
    key: level.name === "unplaced" ? `unplaced ${level.priority}` : level.name,
    ...{ name, value: figure(level.value), proof: proofOf(level, figure, t) },
  };
}

/** What has to be held, pinned or not, is a class of its own before the priorities. */
function leftOutWords(
  { priority, required }: Extract<Level, { name: "unplaced" }>,
  t: Words,
  d: Words,
): string {
  const known = required ? undefined : REQUEST_PRIORITIES[priority];
  return known ? t("level.unplaced", { priority: d(`priority.${known}`) }) : t("level.required");
}

function proofOf({ value, bound, proved }: Level, figure: (value: number) => string, t: Words): string {
  if (proved || value === 0) return t("proof.least");
  if (bound === null || bound <= 0) return t("proof.none");
  return t("proof.atLeast", { bound: figure(Math.min(bound, value)) });
}

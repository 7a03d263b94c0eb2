import type { PlanChange } from "@/lib/timetable/schema";
import { pairWords, type Words } from "./words";

/** What a what-if adds, in words. */
export const changeWords = (changes: readonly PlanChange[], t: Words, d: Words): string =>
  changes
    .map((change) =>
      change.kind === "interpreter"
        ? t("change.interpreter", { count: change.count, pair: pairWords(change.pair, t, d) })
        : t(`change.${change.kind}`, { count: change.count }),
    )
    .join(t("comma"));

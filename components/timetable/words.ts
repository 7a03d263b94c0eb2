import { formatDay } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { hoursOf } from "@/lib/timetable/hours-rules";
import type { PlanLine, PlanSlot } from "@/lib/timetable/schema";

export type Words = (key: string, values?: Record<string, string | number>) => string;

/** "Japanese–Korean": a pair of languages in the reader's; `t` is of the timetable, `d` of the domain. */
export function pairWords(pair: string, t: Words, d: Words): string {
  const [one = "", other = ""] = pair.split("-");
  return t("pair", { one: d(`language.${one}`), other: d(`language.${other}`) });
}

/** When slots are; with the day where the plan has more than one. */
export function hoursWords(
  slots: readonly PlanSlot[],
  ids: readonly string[],
  { t, locale, timeZone }: { t: Words; locale: Locale; timeZone: string },
): string {
  const days = hoursOf(slots, ids, timeZone);
  const all = new Set(
    hoursOf(
      slots,
      slots.map(({ id }) => id),
      timeZone,
    ).map(({ day }) => day),
  );
  return days
    .map(({ day, hours }) => {
      const times = hours.join(t("comma"));
      return all.size > 1 ? t("onDay", { day: formatDay(day, locale), hours: times }) : times;
    })
    .join(t("semicolon"));
}

/** What a plan is called: its number, and its note where it has one. */
export const planName = ({ number, note }: Pick<PlanLine, "number" | "note">, t: Words): string =>
  note ? t("named", { number, note }) : t("plan", { number });

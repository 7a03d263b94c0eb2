import { useTranslations } from "next-intl";
import { LineChart } from "@/components/ui/line-chart";
import type { DaySignUps } from "@/lib/headcount/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { inFigures } from "./numbers";

type Props = {
  locale: Locale;
  now: { number: number; days: DaySignUps[] };
  before: { number: number; days: DaySignUps[] } | null;
};

/** Sign-ups added up, this edition against the one before, by days to the opening. */
export function SignUpChart({ locale, now, before }: Props) {
  const t = useTranslations("headcount");
  if (now.days.length === 0) return null;
  const name = (number: number) => t("edition", { number });
  const daysTo = (days: number) => (days > 0 ? t("daysBefore", { days }) : t("openingDay"));
  const series = (edition: { number: number; days: DaySignUps[] }) => ({
    label: name(edition.number),
    points: edition.days.map((day) => ({ x: -day.before, y: day.sum, label: daysTo(day.before) })),
  });
  const first = Math.max(...[...now.days, ...(before?.days ?? [])].map((day) => day.before), 1);
  const ticks = [first, Math.round(first / 2), 0];
  const sum = now.days.at(-1)?.sum ?? 0;
  return (
    <section className="min-w-0">
      <h2 className="mb-2 font-title text-lg">{t("overTime")}</h2>
      <LineChart
        label={t("chartSentence", {
          sum,
          before: before?.days.at(-1)?.sum ?? 0,
          compared: before ? "yes" : "no",
        })}
        series={before && before.days.length > 0 ? [series(now), series(before)] : [series(now)]}
        xTicks={ticks.map((days) => ({ x: -days, label: daysTo(days) }))}
        table={{ show: t("asTable"), xHead: t("daysHead") }}
        format={(value) => inFigures(value, locale)}
      />
    </section>
  );
}

import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { PlanLine } from "@/lib/timetable/schema";
import { levelWords } from "./level-words";

/** The gaps of what was solved, and what is proved of them; a dash where nothing was. */
export function Gaps({ solved }: Pick<PlanLine, "solved">) {
  const [t, d, locale] = [useTranslations("timetable"), useTranslations("domain"), useLocale() as Locale];
  const level = solved?.levels.find(({ name }) => name === "gaps");
  if (!level) return t("nothing");
  const { value, proof } = levelWords(level, { t, d, locale });
  return (
    <>
      <span className="figures">{value}</span> <span className="text-xs text-ink-soft">{proof}</span>
    </>
  );
}

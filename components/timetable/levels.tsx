import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Level } from "@/lib/timetable/schema";
import { levelWords } from "./level-words";

/** What a plan is judged by, first things first, each with what is proved of it. */
export function Levels({ levels }: { levels: Level[] }) {
  const [t, d, locale] = [useTranslations("timetable"), useTranslations("domain"), useLocale() as Locale];
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-4 xl:grid-cols-6">
      {levels.map((level) => {
        const { key, name, value, proof } = levelWords(level, { t, d, locale });
        return (
          <div key={key} className="border-t-2 border-edge pt-1">
            <dt className="text-sm text-ink-soft">{name}</dt>
            <dd>
              <span className="figures font-title text-xl">{value}</span>{" "}
              <span className="text-xs text-ink-soft">{proof}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

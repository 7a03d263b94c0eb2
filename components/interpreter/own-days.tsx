import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import { withBreaks } from "@/lib/interpreter/rules";
import type { Assignment } from "@/lib/interpreter/schema";
import { formatDay, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { slotsByDay } from "@/lib/round/rules";
import { pairWords } from "./pair-words";

type Props = { assignments: Assignment[]; locale: Locale; timeZone: string };

/** An interpreter's meetings day by day, with the hours between them that are free. */
export function OwnDays({ assignments, locale, timeZone }: Props) {
  const t = useTranslations("interpreter.own");
  return slotsByDay(assignments, timeZone).map(([day, work]) => (
    <section key={day} aria-labelledby={`day-${day}`} className="grid gap-2">
      <h2 id={`day-${day}`} className="font-title text-xl">
        {formatDay(day, locale)}{" "}
        <span className="font-body text-sm text-ink-soft">{t("day", { count: work.length })}</span>
      </h2>
      <ol className="grid">
        {withBreaks(work).map(({ work: one, breakFrom }) => (
          <li key={one.id} className="grid border-t border-rule">
            {breakFrom ? (
              <p className="figures border-b border-rule bg-wash px-3 py-1.5 text-sm text-ink-soft">
                {t("break", {
                  from: formatTime(breakFrom, timeZone),
                  to: formatTime(one.startsAt, timeZone),
                })}
              </p>
            ) : null}
            <OneMeeting work={one} locale={locale} timeZone={timeZone} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

/** When, where, between which languages, and who meets. */
export function OneMeeting({
  work,
  locale,
  timeZone,
}: {
  work: Assignment;
  locale: Locale;
  timeZone: string;
}) {
  const t = useTranslations("interpreter");
  const d = useTranslations("domain");
  return (
    <div className="grid gap-x-4 gap-y-1 py-3 sm:grid-cols-[7rem_1fr]">
      <p className="figures font-semibold">
        {`${formatTime(work.startsAt, timeZone)}–${formatTime(work.endsAt, timeZone)}`}
      </p>
      <div className="grid gap-1">
        <p>
          <strong>{t("own.table", { label: work.table })}</strong> · {pick(work.room, locale)} ·{" "}
          {pairWords(t, d, work.pair)}
        </p>
        <ul className="grid gap-1">
          {work.parties.map((institution) => (
            <li key={institution.id}>
              <InstitutionName institution={institution} locale={locale} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

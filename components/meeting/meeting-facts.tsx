import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ReportedMeeting } from "@/lib/meeting/schema";
import { formatDay, formatMoment, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { Interpreters, PartyNames } from "./meeting-people";
import { OutcomeMark } from "./outcome-mark";

type Props = { meeting: ReportedMeeting; locale: Locale; zone: string };

/** A meeting and all that was reported of it so far. */
export function MeetingFacts({ meeting, locale, zone }: Props) {
  const t = useTranslations("meeting");
  const { startsAt, endsAt, table, room, parties, interpreters } = meeting;
  const when = `${formatMoment(startsAt, locale, zone)}–${formatTime(endsAt, zone)}`;
  return (
    <>
      <Facts
        lines={[
          [
            t("report.when"),
            <span key="when" className="figures">
              {when}
            </span>,
          ],
          [t("report.where"), `${t("tableNamed", { table: table.label })} · ${pick(room.name, locale)}`],
          [t("report.who"), <PartyNames key="who" parties={parties} locale={locale} />],
          [t("interpreter"), <Interpreters key="by" interpreters={interpreters} locale={locale} />],
        ]}
      />
      <Told meeting={meeting} locale={locale} />
    </>
  );
}

function Told({ meeting, locale }: Pick<Props, "meeting" | "locale">) {
  const t = useTranslations("meeting");
  const { outcome, absentIds, result, nextStep, agreed, followUpOn, parties } = meeting;
  const absent = parties.filter(({ profileId }) => absentIds.includes(profileId));
  if (outcome === "NONE" && !result && !nextStep && !followUpOn) return null;
  const lines: [string, ReactNode][] = [
    [t("report.outcome"), <OutcomeMark key="outcome" meeting={meeting} />],
    [
      t("report.absentees"),
      absent.length > 0 ? <PartyNames key="absent" parties={absent} locale={locale} /> : null,
    ],
    [
      t("report.result"),
      result ? (
        <span key="result" className="whitespace-pre-wrap">
          {result}
        </span>
      ) : null,
    ],
    [t("report.nextStep"), nextStep || null],
    [t("report.agreedLegend"), agreed ? t("day.agreed") : null],
    [t("report.followUpOn"), followUpOn ? formatDay(followUpOn, locale) : null],
  ];
  return (
    <section aria-labelledby="told" className="grid gap-3">
      <h2 id="told" className="font-title text-xl">
        {t("report.known")}
      </h2>
      <Facts lines={lines.filter(([, value]) => value !== null)} />
    </section>
  );
}

function Facts({ lines }: { lines: [string, ReactNode][] }) {
  return (
    <dl className="divide-y divide-rule border-y border-rule">
      {lines.map(([name, value]) => (
        <div key={name} className="grid gap-x-4 py-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

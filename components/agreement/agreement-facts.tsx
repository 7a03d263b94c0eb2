import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dueOn, nextTalk } from "@/lib/agreement/rules";
import type { AgreementDetail } from "@/lib/agreement/schema";
import { formatDay, formatMoment } from "@/lib/platform/i18n/dates";
import { type Locale, langTag } from "@/lib/platform/i18n/locales";
import { AgreementStateMark } from "./agreement-state";
import { DueDay } from "./due-day";
import { PartyList } from "./party-list";

type Props = {
  agreement: AgreementDetail;
  locale: Locale;
  zone: string;
  today: string;
  /** The edition's desk; without it nothing is linked. */
  desk?: string;
  /** May open the report of the meeting. */
  opensMeeting?: boolean;
};

/** What an agreement says, between whom, how far it is, and when somebody has to think of it. */
export function AgreementFacts({ agreement, locale, zone, today, desk, opensMeeting }: Props) {
  const t = useTranslations("agreement");
  const rhythm = useTranslations("domain.rhythm");
  const { parties, state, signedOn, inForceFrom, endsOn, summary, summaryLocale, meeting } = agreement;
  const written = (day: string | null) => day && formatDay(day, locale);
  const talk = nextTalk(agreement, agreement.rhythm, today);
  const lines: [string, ReactNode][] = [
    [
      t("column.parties"),
      <PartyList
        key="parties"
        {...{ parties, locale }}
        href={desk ? (id) => `${desk}/institutions/${id}` : undefined}
      />,
    ],
    [t("column.state"), <AgreementStateMark key="state" state={state} />],
    [t("field.signedOn"), written(signedOn)],
    [t("field.inForceFrom"), written(inForceFrom)],
    [t(state === "ENDED" ? "field.endsOn" : "field.until"), written(endsOn)],
    [t("column.due"), dueOn(agreement) && <DueDay key="due" {...{ agreement, locale, today }} />],
    [t("column.channel"), agreement.rhythm && rhythm(agreement.rhythm)],
    [t("nextTalk"), written(talk)],
    [
      t("field.summary"),
      summary ? (
        <p
          key="summary"
          lang={summaryLocale ? langTag(summaryLocale) : undefined}
          className="whitespace-pre-wrap"
        >
          {summary}
        </p>
      ) : null,
    ],
    [t("meeting"), meeting && <Meeting key="meeting" {...{ meeting, locale, zone, desk, opensMeeting }} />],
  ];
  return (
    <dl className="divide-y divide-rule border-y border-rule">
      {lines.map(([name, value]) =>
        value ? (
          <div key={name} className="grid gap-x-4 py-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

type MeetingProps = Pick<Props, "locale" | "zone" | "desk" | "opensMeeting"> & {
  meeting: NonNullable<AgreementDetail["meeting"]>;
};

function Meeting({ meeting, locale, zone, desk, opensMeeting }: MeetingProps) {
  const { id, startsAt, result, nextStep } = meeting;
  const when = formatMoment(startsAt, locale, zone);
  return (
    <div className="grid gap-1">
      {opensMeeting ? (
        <a href={`${desk}/matching/day/${id}`} className="text-link figures">
          {when}
        </a>
      ) : (
        <span className="figures">{when}</span>
      )}
      {result ? <p className="whitespace-pre-wrap">{result}</p> : null}
      {nextStep ? <p>{nextStep}</p> : null}
    </div>
  );
}

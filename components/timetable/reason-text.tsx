import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { institutionNames } from "@/lib/institution/name-rules";
import type { Reason } from "@/lib/timetable/schema";
import { MeetingName } from "./meeting-name";
import type { PlanNames } from "./plan-names";
import { reasonParts } from "./reason-parts";
import { hoursWords, pairWords } from "./words";

/** The most meetings named in one sentence; the rest are counted. */
const MOST_NAMED = 6;

type Props = { reason: Reason; names: PlanNames };

/** Why a meeting is left out, in words; whom and what it is about is named after the sentence. */
export function ReasonText({ reason, names }: Props) {
  const [t, d] = [useTranslations("timetable"), useTranslations("domain")];
  const { key, slots, pairs, institutions, tables, meetings } = reasonParts(reason);
  const { locale, timeZone, base } = names;
  const values = {
    hours: hoursWords(names.slots, slots, { t, locale, timeZone }),
    pair: pairs.map((pair) => pairWords(pair, t, d)).join(t("comma")),
  };
  const named: ReactNode[] = [
    ...institutions.flatMap((id) => {
      const party = names.party(id);
      if (!party) return [];
      const { lead } = institutionNames(party.institution, locale);
      return [
        <span key={id} lang={lead.lang}>
          {lead.text}
        </span>,
      ];
    }),
    ...tables.flatMap((id) => names.table(id) ?? []),
    ...meetings.slice(0, MOST_NAMED).flatMap((id) => {
      const meeting = names.meeting(id);
      return meeting
        ? [<MeetingName key={id} meeting={meeting} locale={locale} href={`${base}/${id}`} />]
        : [];
    }),
    ...(meetings.length > MOST_NAMED ? [t("andMore", { count: meetings.length - MOST_NAMED })] : []),
  ];
  return (
    <>
      {t(`reason.${key}`, values)}
      {named.length > 0 ? t("colon") : null}
      {named.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
        <Fragment key={index}>
          {index > 0 ? t("semicolon") : null}
          {one}
        </Fragment>
      ))}
    </>
  );
}

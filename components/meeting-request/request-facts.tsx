import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InstitutionName } from "@/components/institution/institution-name";
import type { Party, RequestDetail } from "@/lib/meeting-request/view-schema";
import { type Locale, langTag } from "@/lib/platform/i18n/locales";
import { RequestStateMark } from "./request-state";

type Props = {
  request: RequestDetail;
  locale: Locale;
  moment: (at: Date) => string;
  /** The page of an institution's profile at this desk. */
  profileHref: (id: string) => string;
};

/** A request whole, as the desk sees it. */
export function RequestFacts({ request, locale, moment, profileHref }: Props) {
  const t = useTranslations("meeting-request.desk");
  const d = useTranslations("domain");
  const { meeting, answeredAt } = request;
  const facts: [string, ReactNode][] = [
    [t("column.from"), <PartyLink key="from" party={request.from} locale={locale} href={profileHref} />],
    [t("column.to"), <PartyLink key="to" party={request.to} locale={locale} href={profileHref} />],
    [t("column.state"), <RequestStateMark key="state" state={request.state} priority={request.priority} />],
    [t("column.priority"), d(`priority.${request.priority}`)],
    [t("column.length"), request.length],
    [t("column.origin"), d(`requestOrigin.${request.origin}`)],
    [t("column.at"), moment(request.createdAt)],
    ...(answeredAt ? [[t("column.answered"), moment(answeredAt)] as [string, ReactNode]] : []),
    ...(meeting?.scheduled
      ? [
          [
            t("one.meeting"),
            t("one.meetingAt", { moment: moment(meeting.startsAt), table: meeting.table }),
          ] as [string, ReactNode],
        ]
      : []),
  ];
  const { message, messageLocale, reason } = request;
  return (
    <div className="grid gap-4">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-sm">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
      <Words
        title={useTranslations("meeting-request.own.one")("message")}
        text={message}
        lang={messageLocale}
      />
      <Words title={t("one.reason")} text={reason} />
    </div>
  );
}

function PartyLink({ party, locale, href }: { party: Party; locale: Locale; href: Props["profileHref"] }) {
  const d = useTranslations("domain");
  const { institution } = party;
  return (
    <span className="grid">
      <a href={href(party.id)} className="text-link">
        <InstitutionName institution={institution} locale={locale} />
      </a>
      <span className="text-ink-soft">
        {d(`side.${institution.side}`)} · {d(`kind.${institution.kind}`)}
      </span>
    </span>
  );
}

function Words({ title, text, lang }: { title: string; text: string; lang?: Locale | null }) {
  if (!text) return null;
  return (
    <section className="text-sm">
      <h2 className="text-ink-soft">{title}</h2>
      <p lang={lang ? langTag(lang) : undefined} className="max-w-prose whitespace-pre-line">
        {text}
      </p>
    </section>
  );
}

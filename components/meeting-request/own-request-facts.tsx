import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InstitutionName } from "@/components/institution/institution-name";
import type { OwnRequest, Party } from "@/lib/meeting-request/view-schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { langTag } from "@/lib/platform/i18n/locales";
import { RequestStateMark } from "./request-state";

type Props = { request: OwnRequest; locale: Locale; moment: (at: Date) => string };

/** A request's facts as one of its institutions may know them. */
export function OwnRequestFacts({ request, locale, moment }: Props) {
  const t = useTranslations("meeting-request.own.one");
  const d = useTranslations("domain");
  const { state, priority, second, guests, createdAt, answeredAt } = request;
  const others = [...(second ? [second] : []), ...guests];
  return (
    <div className="grid gap-6">
      <PartnerHead party={request.partner} locale={locale} />
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
        <Fact name={t("state")}>
          <RequestStateMark state={state} priority={priority} />
        </Fact>
        <Fact name={t("sent")}>
          <span className="figures">{moment(createdAt)}</span>
        </Fact>
        {answeredAt ? (
          <Fact name={t("answered")}>
            <span className="figures">{moment(answeredAt)}</span>
          </Fact>
        ) : null}
        {priority ? <Fact name={t("priority")}>{d(`priority.${priority}`)}</Fact> : null}
        {others.length > 0 ? (
          <Fact name={t("guests")}>
            <ul>
              {others.map(({ id, institution }) => (
                <li key={id}>
                  <InstitutionName institution={institution} locale={locale} />
                </li>
              ))}
            </ul>
          </Fact>
        ) : null}
      </dl>
      <Words title={t("message")} text={request.message} lang={request.messageLocale} />
      <Words title={t("reason")} text={request.reason} />
    </div>
  );
}

/** The institution across the table. */
export function PartnerHead({ party, locale }: { party: Party; locale: Locale }) {
  const d = useTranslations("domain");
  const { institution } = party;
  return (
    <div className="border-l-4 border-celadon-glaze pl-4">
      <p className="font-title text-xl">
        <InstitutionName institution={institution} locale={locale} />
      </p>
      <p className="text-sm text-ink-soft">
        {d(`side.${institution.side}`)} · {d(`kind.${institution.kind}`)}
        {institution.level === "NONE" ? null : ` · ${d(`level.${institution.level}`)}`}
      </p>
    </div>
  );
}

/** What somebody wrote, in the language they wrote it in where that is known. */
function Words({ title, text, lang }: { title: string; text: string; lang?: Locale | null }) {
  if (!text) return null;
  return (
    <section>
      <h2 className="text-sm text-ink-soft">{title}</h2>
      <p lang={lang ? langTag(lang) : undefined} className="max-w-prose whitespace-pre-line">
        {text}
      </p>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

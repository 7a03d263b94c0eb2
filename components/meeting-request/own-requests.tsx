import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InstitutionName } from "@/components/institution/institution-name";
import { ButtonLink } from "@/components/ui/button";
import { institutionNames } from "@/lib/institution/name-rules";
import type { OwnRequest } from "@/lib/meeting-request/view-schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { langTag } from "@/lib/platform/i18n/locales";
import { RequestStateMark } from "./request-state";

type Props = {
  id: string;
  title: string;
  text?: string;
  requests: OwnRequest[];
  locale: Locale;
  /** The institution's list of requests. */
  base: string;
  day: (at: Date) => string;
  /** What can be done at once with a request, if anything. */
  action?: (request: OwnRequest) => ReactNode;
};

/** One group of an institution's requests; nothing where it is empty. */
export function OwnRequests({ id, title, text, requests, locale, base, day, action }: Props) {
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="font-title text-xl">
        {title}
      </h2>
      {text ? <p className="text-sm text-ink-soft">{text}</p> : null}
      <ul className="mt-3 border-t border-edge">
        {requests.map((request) => (
          <li key={request.id} className="grid gap-2 border-b border-rule py-4">
            <Head request={request} locale={locale} day={day} />
            {request.message && request.role === "ASKED" && request.state === "OPEN" ? (
              <p lang={langTag(request.messageLocale ?? locale)} className="line-clamp-3 whitespace-pre-line">
                {request.message}
              </p>
            ) : null}
            <div className="flex flex-wrap items-start gap-3">
              {action?.(request)}
              <Open request={request} locale={locale} base={base} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Head({ request, locale, day }: Pick<Props, "locale" | "day"> & { request: OwnRequest }) {
  const t = useTranslations("meeting-request.own");
  const d = useTranslations("domain");
  const { partner, second, priority, state, vetoed, createdAt } = request;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
      <div className="grid gap-1">
        <span className="font-medium">
          <InstitutionName institution={partner.institution} locale={locale} />
        </span>
        {second ? <InstitutionName institution={second.institution} locale={locale} /> : null}
        <span className="text-sm text-ink-soft">
          {d(`side.${partner.institution.side}`)} · {day(createdAt)}
        </span>
      </div>
      <div className="grid justify-items-end gap-1 text-sm">
        <RequestStateMark state={state} priority={priority} />
        {priority && priority !== "NEVER" ? <span>{d(`priority.${priority}`)}</span> : null}
        {vetoed && priority !== "NEVER" ? <span className="text-brick">{t("vetoedMark")}</span> : null}
      </div>
    </div>
  );
}

function Open({ request, locale, base }: Pick<Props, "locale" | "base"> & { request: OwnRequest }) {
  const t = useTranslations("meeting-request.own");
  const { lead } = institutionNames(request.partner.institution, locale);
  return (
    <ButtonLink variant="quiet" href={`${base}/${request.id}`}>
      {t("open")}
      <span className="sr-only" lang={lead.lang}>
        {lead.text}
      </span>
    </ButtonLink>
  );
}

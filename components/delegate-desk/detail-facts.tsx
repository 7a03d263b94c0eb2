import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import type { DelegateDetail } from "@/lib/delegate/detail-queries";
import { langOf } from "@/lib/names/rules";
import { formatMoment } from "@/lib/platform/i18n/dates";
import { LOCALE_NAMES, type Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { Facts } from "./facts";

type Props = { delegate: DelegateDetail; locale: Locale; timeZone: string; list: string };

/** Who the person is and what they come as. */
export function PersonFacts({ delegate, locale, timeZone, list }: Props) {
  const t = useTranslations("delegates");
  const domain = useTranslations("domain");
  const { institution, delegation } = delegate;
  const fact = (key: string, value: React.ReactNode) => ({ key, label: t(`field.${key}`), value });
  const own = (text: string) => text && <span lang={langOf(text, delegate.side)}>{text}</span>;
  return (
    <Facts
      title={t("section.person")}
      facts={[
        fact("nativeFamily", own(delegate.nativeFamily)),
        fact("nativeGiven", own(delegate.nativeGiven)),
        fact("reading", delegate.reading && <span lang="ja">{delegate.reading}</span>),
        fact("latinFamily", delegate.latinFamily && <span lang="en">{delegate.latinFamily}</span>),
        fact("latinGiven", delegate.latinGiven && <span lang="en">{delegate.latinGiven}</span>),
        fact("honorific", delegate.honorific === "NONE" ? null : domain(`honorific.${delegate.honorific}`)),
        fact("side", domain(`side.${delegate.side}`)),
        fact(
          "delegationId",
          delegation && (
            <a href={`${list}?delegation=${delegation.id}`} className="text-link">
              {pick(delegation.name, locale)}
            </a>
          ),
        ),
        fact("institutionId", <InstitutionName institution={institution} locale={locale} />),
        fact("kind", `${domain(`kind.${institution.kind}`)} · ${domain(`level.${institution.level}`)}`),
        fact("position", own(delegate.position)),
        fact("role", domain(`role.${delegate.role}`)),
        fact("rank", delegate.rank === 100 ? null : delegate.rank),
        fact("locale", LOCALE_NAMES[delegate.locale]),
        fact("interpretation", t(delegate.interpretation ? "filter.yes" : "filter.no")),
        fact("createdAt", formatMoment(delegate.createdAt, locale, timeZone)),
        fact("arrivedAt", delegate.arrivedAt && formatMoment(delegate.arrivedAt, locale, timeZone)),
        fact("declineReason", delegate.declineReason),
      ]}
    />
  );
}

/** How to reach the person and what they need; a viewer is told that there is more. */
export function ContactFacts({ delegate }: { delegate: DelegateDetail }) {
  const t = useTranslations("delegates");
  const domain = useTranslations("domain");
  const reach = delegate.confidential?.reach;
  if (!reach) return <p className="border-t border-edge pt-3 text-sm text-ink-soft">{t("contactHidden")}</p>;
  const fact = (key: string, value: React.ReactNode) => ({ key, label: t(`field.${key}`), value });
  const { email, phone, messenger, messengerId } = reach;
  return (
    <Facts
      title={t("section.contact")}
      facts={[
        fact(
          "email",
          <a href={`mailto:${email}`} className="text-link">
            {email}
          </a>,
        ),
        fact(
          "phone",
          phone && (
            <a href={`tel:${phone}`} className="text-link">
              {phone}
            </a>
          ),
        ),
        fact(
          "messenger",
          messenger === "NONE" ? null : `${domain(`messenger.${messenger}`)} ${messengerId ?? ""}`,
        ),
        fact("dietary", reach.dietary),
        fact("access", reach.access),
      ]}
    />
  );
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InstitutionName } from "@/components/institution/institution-name";
import type { OwnDelegate } from "@/lib/delegate/own-queries";
import { fullNative, langOf, latinListName } from "@/lib/names/rules";
import { LOCALE_NAMES, type Locale } from "@/lib/platform/i18n/locales";
import { pick, readLocalized } from "@/lib/platform/i18n/localized";

/** What a person gave, as it stands. */
export function OwnDetails({ delegate, locale }: { delegate: OwnDelegate; locale: Locale }) {
  const t = useTranslations("pass");
  const native = fullNative(delegate);
  const lines: [string, ReactNode][] = [
    [
      t("name"),
      <bdi key="name" lang={langOf(native, delegate.side)}>
        {native}
      </bdi>,
    ],
    [
      t("latin"),
      <span key="latin" lang="en">
        {latinListName(delegate)}
      </span>,
    ],
    [
      t("reading"),
      delegate.reading ? (
        <span key="reading" lang="ja">
          {delegate.reading}
        </span>
      ) : null,
    ],
    [
      t("institution"),
      <InstitutionName key="institution" institution={delegate.institution} locale={locale} />,
    ],
    [t("delegation"), delegate.delegation ? pick(readLocalized(delegate.delegation.name), locale) : null],
    [t("position"), delegate.position],
    [t("email"), delegate.email],
    [t("phone"), delegate.phone],
    [t("language"), LOCALE_NAMES[delegate.locale]],
    [t("interpretation"), t(delegate.interpretation ? "yes" : "no")],
    [t("dietary"), delegate.dietary],
    [t("access"), delegate.access],
  ];
  return (
    <dl className="divide-y divide-rule border-y border-rule">
      {lines
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name} className="grid gap-x-4 py-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

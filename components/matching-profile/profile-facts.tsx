import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ProfileDetail } from "@/lib/matching-profile/schema";
import { displayName } from "@/lib/names/rules";
import { type Locale, langTag } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";

/** What an institution says of itself, for those who may only read it. */
export function ProfileFacts({ profile, locale }: { profile: ProfileDetail; locale: Locale }) {
  const t = useTranslations("matching-profile");
  const d = useTranslations("domain");
  const s = useTranslations("sector.name");
  const { table, representative, attendees, partnerSides, partnerKinds } = profile;
  const own = (text: string) => <span lang={langTag(profile.textLocale)}>{text}</span>;
  const facts: [string, ReactNode][] = [
    ["representativeId", representative ? displayName(representative, locale) : t("help.nobody")],
    ["attendees", attendees.map((person) => displayName(person, locale)).join(" · ")],
    ["offers", profile.offers.map((sector) => s(sector)).join(" · ")],
    ["offersText", profile.offersText && own(profile.offersText)],
    ["seeks", profile.seeks.map((sector) => s(sector)).join(" · ")],
    ["seeksText", profile.seeksText && own(profile.seeksText)],
    ["partnerSides", partnerSides.map((side) => d(`side.${side}`)).join(" · ")],
    ["partnerKinds", partnerKinds.map((kind) => d(`kind.${kind}`)).join(" · ")],
    ["cities", profile.cities.join(" · ")],
    ["languages", profile.languages.map((language) => d(`language.${language}`)).join(" · ")],
    ["tableId", table ? `${pick(table.room, locale)} · ${table.label}` : t("help.noTable")],
  ];
  return (
    <dl className="max-w-3xl divide-y divide-rule border-y border-rule">
      {facts.map(([field, value]) => (
        <div key={field} className="grid gap-x-4 py-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
          <dt className="text-ink-soft">{t(`field.${field}`)}</dt>
          <dd className="min-w-0 break-words whitespace-pre-line">
            {value || <span className="text-ink-soft">{t("none")}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { EditionView } from "@/lib/edition/schema";
import type { ProfilePerson } from "@/lib/matching-profile/schema";
import { displayName } from "@/lib/names/rules";
import { formatDays } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";

type Props = { edition: EditionView; representative: ProfilePerson | null; locale: Locale };

/** When and where the edition is held, and who gets the institution's letters. */
export function StartFactsList({ edition, representative, locale }: Props) {
  const t = useTranslations("matching-profile.start");
  const facts: [string, ReactNode][] = [
    [t("when"), formatDays(edition.startsOn, edition.endsOn, locale)],
    [t("where"), `${pick(edition.venue, locale)} · ${pick(edition.city, locale)}`],
    [
      t("represents"),
      representative ? t("representsText", { name: displayName(representative, locale) }) : t("nobody"),
    ],
  ];
  return (
    <dl className="divide-y divide-rule border-y border-rule">
      {facts.map(([name, value]) => (
        <div key={name} className="grid gap-x-4 py-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

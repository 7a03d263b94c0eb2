import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import type { EditionView } from "@/lib/edition/schema";
import { formatDays, formatMoment, zoneName } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";

type Props = { edition: EditionView; locale: Locale };

/** What, where and when, in the venue's time. */
export function EditionFacts({ edition, locale }: Props) {
  const t = useTranslations("public");
  const domain = useTranslations("domain");
  return (
    <dl className="grid content-start gap-4">
      <Fact icon="calendar" name={t("when")}>
        {formatDays(edition.startsOn, edition.endsOn, locale)}
        <small className="block text-sm text-ink-soft">
          {zoneName(edition.timeZone, locale, edition.opensAt)}
        </small>
      </Fact>
      <Fact icon="place" name={t("where")}>
        {pick(edition.city, locale)}
        <small className="block text-sm text-ink-soft">{pick(edition.venue, locale)}</small>
      </Fact>
      <Fact icon="person" name={t("mode")}>
        {domain(`mode.${edition.mode}`)}
        <small className="block text-sm text-ink-soft">{t(`modeText.${edition.mode}`)}</small>
      </Fact>
      <Fact icon="clock" name={t("until")}>
        <time dateTime={edition.closesAt.toISOString()}>
          {formatMoment(edition.closesAt, locale, edition.timeZone)}
        </time>
      </Fact>
    </dl>
  );
}

function Fact({ icon, name, children }: { icon: IconName; name: string; children: ReactNode }) {
  return (
    <div className="relative border-t border-rule pt-3 pl-8">
      <dt className="text-sm text-ink-soft">
        <Icon name={icon} className="absolute top-3.5 left-0 text-base text-celadon" />
        {name}
      </dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}

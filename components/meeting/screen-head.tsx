import { useTranslations } from "next-intl";
import { Bilingual } from "@/components/ui/bilingual";
import type { EditionView } from "@/lib/edition/schema";
import { ownLanguage } from "@/lib/institution/name-rules";
import { type Locale, langTag } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { VenueClock } from "./venue-clock";

/** What is held here, and what time it is. */
export function ScreenHead({ edition, locale, now }: { edition: EditionView; locale: Locale; now: Date }) {
  const t = useTranslations("meeting.screen");
  const host = ownLanguage(edition.hostSide);
  return (
    <header className="flex items-center justify-between gap-6 border-b-2 border-celadon pb-2">
      <h1 className="font-title text-[max(1.4rem,min(2.3vw,4.2vh))]">
        <span className="sr-only">{t("title")}: </span>
        <Bilingual
          lead={{ lang: langTag(locale), text: pick(edition.title, locale) }}
          other={{ lang: langTag(host), text: pick(edition.title, host) }}
        />
      </h1>
      <VenueClock
        start={now.getTime()}
        zone={edition.timeZone}
        label={t("clock")}
        className="figures font-title text-[max(2.4rem,min(5.4vw,10vh))] leading-none"
      />
    </header>
  );
}

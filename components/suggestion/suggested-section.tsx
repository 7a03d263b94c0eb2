import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { ProfileView } from "@/lib/matching-profile/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { SuggestionView } from "@/lib/suggestion/queries";
import { PartnerEntry } from "./partner-entry";
import { ReasonList } from "./reason-list";

type Props = {
  own: Pick<ProfileView, "offers" | "seeks">;
  suggestions: SuggestionView[];
  locale: Locale;
  /** The institution's first page. */
  base: string;
};

/** Who fits, and why; where nobody does, what the institution can do about it. */
export function SuggestedSection({ own, suggestions, locale, base }: Props) {
  const t = useTranslations("suggestion.suggested");
  const silent = own.offers.length === 0 || own.seeks.length === 0;
  return (
    <section aria-labelledby="suggested" className="grid gap-3">
      <h2 id="suggested" className="font-title text-2xl">
        {t("title")}
      </h2>
      {suggestions.length === 0 ? (
        <Empty
          title={t("empty")}
          action={
            <ButtonLink variant="quiet" href={`${base}/profile`}>
              {t("toProfile")}
            </ButtonLink>
          }
        >
          <p>{t(silent ? "emptyProfile" : "emptyFit")}</p>
        </Empty>
      ) : (
        <>
          <p className="text-ink-soft">{t("lead")}</p>
          <p>
            <a href="#directory" className="text-link inline-flex min-h-11 items-center">
              {t("others")}
            </a>
          </p>
          <ol className="divide-y divide-rule border-y border-rule">
            {suggestions.map(({ id, profile, reasons }) => (
              <PartnerEntry key={id} profile={profile} locale={locale} href={`${base}/directory/${id}`}>
                <ReasonList reasons={reasons} voice="you" />
              </PartnerEntry>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

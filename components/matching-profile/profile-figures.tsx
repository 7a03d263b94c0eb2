import { useTranslations } from "next-intl";
import { Figure } from "@/components/ui/figure";
import { PROFILE_STATES, type ProfileCounts } from "@/lib/matching-profile/schema";
import { type Locale, langTag } from "@/lib/platform/i18n/locales";

type Props = { counts: ProfileCounts; base: string; locale: Locale };

/** How many profiles there are and how many lack what, each the way to those it counts. */
export function ProfileFigures({ counts, base, locale }: Props) {
  const t = useTranslations("matching-profile.state");
  const written = (count: number) => count.toLocaleString(langTag(locale));
  return (
    <div className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 lg:grid-cols-5">
      <Figure value={written(counts.all)} label={t("all")} href={base} />
      {PROFILE_STATES.map((state) => (
        <Figure
          key={state}
          value={written(counts[state])}
          label={t(state)}
          href={`${base}?state=${state}`}
          tone={counts[state] > 0 && state !== "unlisted" ? "waiting" : "ink"}
        />
      ))}
    </div>
  );
}

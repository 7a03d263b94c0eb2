import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "@/components/layout/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { editions } from "@/lib/edition/queries";
import { currentActor } from "@/lib/platform/auth/session";
import { formatDays } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("public.home");
  return { description: t("text") };
}

/** The coming edition first, the earlier ones under it. */
export default async function HomePage({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations("public.home");
  const [latest, ...earlier] = await editions(await currentActor());
  return (
    <PublicShell locale={locale} path="">
      <h1 className="font-title text-3xl">{latest ? pick(latest.series, locale) : t("title")}</h1>
      <p className="mt-3 max-w-prose text-lg text-ink-soft">{t("text")}</p>
      {latest ? (
        <section className="mt-10 border-t-2 border-celadon pt-6" aria-labelledby="latest">
          <h2 id="latest" className="font-title text-2xl">
            {pick(latest.title, locale)}
          </h2>
          <p className="mt-2">
            {formatDays(latest.startsOn, latest.endsOn, locale)} · {pick(latest.city, locale)}
          </p>
          <p className="mt-2 max-w-prose text-ink-soft">{pick(latest.summary, locale)}</p>
          <p className="mt-5">
            <ButtonLink href={`/${locale}/editions/${latest.number}`}>{t("see")}</ButtonLink>
          </p>
        </section>
      ) : (
        <Empty title={t("none")} />
      )}
      {earlier.length > 0 ? (
        <section className="mt-12" aria-labelledby="earlier">
          <h2 id="earlier" className="font-title text-xl">
            {t("earlier")}
          </h2>
          <ul className="mt-3 divide-y divide-rule border-y border-rule">
            {earlier.map((edition) => (
              <li key={edition.id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-3">
                <a href={`/${locale}/editions/${edition.number}`} className="text-link">
                  {pick(edition.title, locale)}
                </a>
                <span className="text-ink-soft">
                  {formatDays(edition.startsOn, edition.endsOn, locale)} · {pick(edition.city, locale)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </PublicShell>
  );
}

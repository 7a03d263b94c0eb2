import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EditionFacts } from "@/components/edition/edition-facts";
import { EditionShell } from "@/components/edition/edition-shell";
import { RegistrationNotice } from "@/components/edition/registration-notice";
import { SeatOverview } from "@/components/programme/seat-overview";
import { registrationState } from "@/lib/edition/rules";
import { langTag } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { programme } from "@/lib/programme/queries";
import { type EditionParams, openEdition } from "./open-edition";

type Props = { params: EditionParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition, locale } = await openEdition(params);
  return { title: pick(edition.title, locale), description: pick(edition.summary, locale) };
}

export default async function EditionPage({ params }: Props) {
  const { edition, locale } = await openEdition(params);
  const t = await getTranslations("public");
  const sessions = await programme(edition.id);
  const state = registrationState(edition, new Date());
  return (
    <EditionShell edition={edition} locale={locale}>
      <p className="text-ink-soft">{pick(edition.series, locale)}</p>
      <h1 className="mt-2 font-title text-3xl">{pick(edition.title, locale)}</h1>
      <p className="mt-5 max-w-prose text-lg">{pick(edition.summary, locale)}</p>
      <div className="mt-8 grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <EditionFacts edition={edition} locale={locale} />
        <RegistrationNotice edition={edition} locale={locale} state={state} />
      </div>
      <section className="mt-12" aria-labelledby="how">
        <h2 id="how" className="font-title text-2xl">
          {t("how.title")}
        </h2>
        <ol className="mt-4 grid gap-4 md:grid-cols-3">
          {(["fill", "answer", "pass"] as const).map((step, index) => (
            <li key={step} className="border-t border-celadon pt-3">
              <p className="figures font-medium text-celadon">{index + 1}</p>
              <p className="mt-1 font-medium">{t(`how.${step}.title`)}</p>
              <p className="mt-1 text-ink-soft">{t(`how.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <SeatOverview sessions={sessions} edition={edition} locale={locale} lang={langTag(locale)} />
    </EditionShell>
  );
}

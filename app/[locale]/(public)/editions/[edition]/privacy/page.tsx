import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EditionShell } from "@/components/edition/edition-shell";
import { CONSENT_VERSION, LAWS, PURPOSES, REQUIRED } from "@/lib/consent/schema";
import { type EditionParams, openEdition } from "../open-edition";

type Props = { params: EditionParams };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("public.privacy");
  return { title: t("title") };
}

/** Every text that the form asks consent to, for all sides. */
export default async function PrivacyPage({ params }: Props) {
  const { edition, locale } = await openEdition(params);
  const t = await getTranslations("public.privacy");
  const consent = await getTranslations("consent");
  return (
    <EditionShell edition={edition} locale={locale} path="/privacy" width="form">
      <h1 className="font-title text-3xl">{t("title")}</h1>
      <p className="mt-3">{t("lead")}</p>
      {LAWS.map((law) => (
        <section key={law} className="mt-10 grid gap-4" aria-labelledby={law}>
          <h2 id={law} className="border-b border-rule pb-2 font-title text-xl">
            {t(`law.${law}`)}
          </h2>
          {PURPOSES.map((purpose) => (
            <div key={purpose}>
              <h3 className="font-medium">{consent(`${law}.${purpose}.label`)}</h3>
              <p className="mt-1">{consent(`${law}.${purpose}.text`)}</p>
              <p className="text-sm text-ink-soft">
                {t(REQUIRED.includes(purpose) ? "required" : "optional")}
              </p>
            </div>
          ))}
        </section>
      ))}
      <section className="mt-10" aria-labelledby="rights">
        <h2 id="rights" className="border-b border-rule pb-2 font-title text-xl">
          {t("rights")}
        </h2>
        <p className="mt-3">{t("rightsText", { email: edition.contactEmail })}</p>
        <p className="mt-3 text-sm text-ink-soft">{t("version", { version: CONSENT_VERSION })}</p>
      </section>
    </EditionShell>
  );
}

import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { EditionShell } from "@/components/edition/edition-shell";
import { RegistrationNotice } from "@/components/edition/registration-notice";
import { RegistrationForm } from "@/components/registration/registration-form";
import { loadDraft } from "@/lib/delegate/draft-service";
import { registrationState } from "@/lib/edition/rules";
import { pick } from "@/lib/platform/i18n/localized";
import { programme } from "@/lib/programme/queries";
import { type EditionParams, openEdition } from "../open-edition";
import { sendRegistration } from "./actions";
import { DRAFT_COOKIE } from "./draft-cookie";
import { answers } from "./form-data";

type Props = { params: EditionParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition, locale } = await openEdition(params);
  const t = await getTranslations("registration");
  const description = pick(edition.summary, locale);
  return { title: `${t("title")} · ${pick(edition.title, locale)}`, description };
}

export default async function RegisterPage({ params }: Props) {
  const { edition, locale } = await openEdition(params);
  const t = await getTranslations("registration");
  const state = registrationState(edition, new Date());
  const draft = await loadDraft((await cookies()).get(DRAFT_COOKIE)?.value, edition.id);
  return (
    <EditionShell edition={edition} locale={locale} path="/register" width="form">
      <h1 className="font-title text-3xl">{t("title")}</h1>
      {state === "OPEN" ? (
        <>
          <p className="mt-3 mb-10 text-ink-soft">{t("lead")}</p>
          <RegistrationForm
            action={sendRegistration}
            edition={edition}
            locale={locale}
            sessions={await programme(edition.id)}
            {...(await answers(edition, locale, draft))}
          />
        </>
      ) : (
        <div className="mt-8">
          <RegistrationNotice edition={edition} locale={locale} state={state} />
        </div>
      )}
    </EditionShell>
  );
}

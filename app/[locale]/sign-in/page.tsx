import { getTranslations } from "next-intl/server";
import { CredentialsForm } from "@/components/account/credentials-form";
import { ProviderButton } from "@/components/account/provider-button";
import { PublicShell } from "@/components/layout/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { FieldsForm } from "@/components/ui/fields-form";
import { Notice } from "@/components/ui/notice";
import { safeNext } from "@/lib/account/rules";
import { currentActor } from "@/lib/platform/auth/session";
import { env } from "@/lib/platform/env/env";
import { askForLink } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
  const t = await getTranslations("sign-in");
  return { title: t("title") };
}

/** By password, by mailed link, or at the provider that the environment names. */
export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { next: wanted, callbackUrl, error } = await searchParams;
  const next = safeNext(wanted ?? pathOf(callbackUrl), locale);
  const [t, errors] = await Promise.all([getTranslations("sign-in"), getTranslations("errors")]);
  const actor = await currentActor();
  const address = { name: "email", label: t("email"), type: "email", autoComplete: "username" };
  const secret = {
    name: "password",
    label: t("password.label"),
    type: "password",
    autoComplete: "current-password",
  };
  const words = { working: t("working"), offline: t("offline") };
  return (
    <PublicShell locale={locale} path="/sign-in" search={`?next=${encodeURIComponent(next)}`} width="form">
      <h1 className="font-title text-3xl">{t("title")}</h1>
      <p className="mt-2 text-ink-soft">{t("intro")}</p>
      <div className="mt-8 grid gap-10">
        {error ? <Notice role="alert" tone="refusal" title={t(`error.${named(error)}`)} /> : null}
        {actor.kind === "user" ? (
          <Notice
            tone="confirmed"
            title={t("signedIn", { name: actor.name })}
            action={<ButtonLink href={next}>{t("toDesk")}</ButtonLink>}
          />
        ) : null}
        <noscript>
          <Notice tone="waiting" title={t("noScript")} />
        </noscript>
        <section className="grid gap-4">
          <h2 className="font-title text-xl">{t("password.title")}</h2>
          <CredentialsForm
            provider="password"
            next={next}
            fields={[address, secret]}
            words={{ ...words, submit: t("password.submit"), refused: t("password.wrong") }}
          />
        </section>
        <section className="grid gap-4 border-t border-rule pt-6">
          <h2 className="font-title text-xl">{t("link.title")}</h2>
          <FieldsForm
            action={askForLink}
            errorTitle={errors("summary")}
            variant="quiet"
            submit={t("link.submit")}
            fields={[{ kind: "text", ...address, help: t("link.help") }]}
          />
        </section>
        {env().OIDC_ISSUER ? (
          <section className="border-t border-rule pt-6">
            <ProviderButton
              next={next}
              words={{
                ...words,
                submit: t("provider", { name: env().OIDC_NAME ?? "" }),
                refused: t("error.other"),
              }}
            />
          </section>
        ) : null}
      </div>
    </PublicShell>
  );
}

const named = (error: string | string[]) => (error === "AccessDenied" ? error : "other");

/** next-auth names the page to come back to by its whole address. */
function pathOf(url: string | string[] | undefined): string | undefined {
  if (typeof url !== "string" || !URL.canParse(url)) return undefined;
  const { origin, pathname, search } = new URL(url);
  return origin === env().APP_URL ? pathname + search : undefined;
}

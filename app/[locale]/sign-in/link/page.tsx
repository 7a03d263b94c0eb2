import { getTranslations } from "next-intl/server";
import { CredentialsForm } from "@/components/account/credentials-form";
import { PublicShell } from "@/components/layout/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { safeNext } from "@/lib/account/rules";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata() {
  const t = await getTranslations("sign-in");
  return { title: t("link.pageTitle"), robots: { index: false } };
}

/** Where a mailed link leads. Opening it uses nothing up, whoever does so; the button does. */
export default async function SignInLinkPage({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations("sign-in");
  const code = {
    name: "token",
    label: t("link.code"),
    help: t("link.codeHelp"),
    type: "text",
    autoComplete: "one-time-code",
  };
  return (
    <PublicShell locale={locale} path="/sign-in/link" width="form">
      <h1 className="font-title text-3xl">{t("link.pageTitle")}</h1>
      <p className="mt-2 mb-6 text-ink-soft">{t("link.pageIntro")}</p>
      <noscript>
        <Notice tone="waiting" title={t("noScript")} />
      </noscript>
      <CredentialsForm
        provider="link"
        next={safeNext(undefined, locale)}
        fields={[code]}
        words={{
          submit: t("password.submit"),
          working: t("working"),
          refused: t("link.wrong"),
          offline: t("offline"),
        }}
        instead={
          <ButtonLink variant="quiet" href={`/${locale}/sign-in`}>
            {t("link.again")}
          </ButtonLink>
        }
      />
    </PublicShell>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PassShell } from "@/components/pass/pass-shell";
import { RefusedNotice } from "@/components/pass/refused-notice";
import { Button, ButtonLink } from "@/components/ui/button";
import { isLive } from "@/lib/delegate/rules";
import { sendCancel } from "../actions";
import { openPass, type PassParams } from "../open-pass";

type Props = { params: PassParams; searchParams: Promise<{ refused?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pass.cancel");
  return { title: t("title"), robots: { index: false } };
}

/** A page of its own asks once more: it works without JavaScript. */
export default async function CancelPage({ params, searchParams }: Props) {
  const { delegate, edition, locale, token } = await openPass(params);
  if (!isLive(delegate.status)) notFound();
  const t = await getTranslations("pass.cancel");
  return (
    <PassShell edition={edition} locale={locale} token={token} path="/cancel" title={t("title")}>
      <RefusedNotice reason={(await searchParams).refused} />
      <p>{t("text")}</p>
      <form action={sendCancel} className="flex flex-wrap gap-3">
        <input type="hidden" name="token" value={token} />
        <Button variant="danger">{t("confirm")}</Button>
        <ButtonLink variant="quiet" href={`/${locale}/pass/${token}`}>
          {t("keep")}
        </ButtonLink>
      </form>
    </PassShell>
  );
}

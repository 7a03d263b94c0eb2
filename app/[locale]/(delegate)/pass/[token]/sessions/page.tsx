import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PassShell } from "@/components/pass/pass-shell";
import { RefusedNotice } from "@/components/pass/refused-notice";
import { SessionBlock } from "@/components/registration/session-block";
import { Button } from "@/components/ui/button";
import { isLive } from "@/lib/delegate/rules";
import { sendSessions } from "../actions";
import { openPass, type PassParams } from "../open-pass";

type Props = { params: PassParams; searchParams: Promise<{ refused?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pass.change");
  return { title: t("sessions"), robots: { index: false } };
}

export default async function SessionsPage({ params, searchParams }: Props) {
  const { delegate, edition, programme, seats, locale, token } = await openPass(params);
  if (!isLive(delegate.status)) notFound();
  const t = await getTranslations("pass.change");
  return (
    <PassShell edition={edition} locale={locale} token={token} path="/sessions" title={t("sessions")}>
      <RefusedNotice reason={(await searchParams).refused} />
      <form action={sendSessions} className="grid gap-8">
        <input type="hidden" name="token" value={token} />
        <p>{t("lead")}</p>
        <SessionBlock
          edition={edition}
          locale={locale}
          sessions={programme}
          chosen={seats.map(({ sessionId }) => sessionId)}
          mayKeep
        />
        <Button className="justify-self-start">{t("save")}</Button>
      </form>
    </PassShell>
  );
}

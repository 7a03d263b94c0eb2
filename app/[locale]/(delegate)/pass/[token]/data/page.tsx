import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConsentList } from "@/components/pass/consent-list";
import { PassShell } from "@/components/pass/pass-shell";
import { RefusedNotice } from "@/components/pass/refused-notice";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ownConsents } from "@/lib/consent/queries";
import { sendConsent, sendErase } from "../actions";
import { openPass, type PassParams } from "../open-pass";

type Props = {
  params: PassParams;
  searchParams: Promise<{ refused?: string; saved?: string; erase?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pass.data");
  return { title: t("title"), robots: { index: false } };
}

/** What is held about a person: to take along, to decide on, to erase. */
export default async function DataPage({ params, searchParams }: Props) {
  const { actor, delegate, edition, locale, token } = await openPass(params);
  const t = await getTranslations("pass.data");
  const { refused, saved, erase } = await searchParams;
  const here = `/${locale}/pass/${token}/data`;
  return (
    <PassShell edition={edition} locale={locale} token={token} path="/data" title={t("title")}>
      <RefusedNotice reason={refused} />
      {saved ? <Notice role="status" tone="confirmed" title={t("withdrawn2")} /> : null}
      <p>{t("lead")}</p>
      <p>
        <ButtonLink variant="quiet" href={`${here}/download`}>
          {t("download")}
        </ButtonLink>
      </p>
      <ConsentList
        action={sendConsent}
        consents={await ownConsents(actor, delegate.id)}
        side={delegate.side}
        token={token}
        locale={locale}
        timeZone={edition.timeZone}
      />
      <section aria-labelledby="erase" className="grid justify-items-start gap-3">
        <h2 id="erase" className="font-title text-xl">
          {t("eraseTitle")}
        </h2>
        <p>{t("eraseText")}</p>
        {erase ? (
          <form action={sendErase}>
            <input type="hidden" name="token" value={token} />
            <Button variant="danger">{t("eraseConfirm")}</Button>
          </form>
        ) : (
          <ButtonLink variant="danger" href={`${here}?erase=1#erase`}>
            {t("erase")}
          </ButtonLink>
        )}
      </section>
    </PassShell>
  );
}

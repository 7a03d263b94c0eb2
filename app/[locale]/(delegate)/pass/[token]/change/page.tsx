import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PassShell } from "@/components/pass/pass-shell";
import { ContactBlock } from "@/components/registration/contact-block";
import { NameBlock } from "@/components/registration/name-block";
import { NeedsBlock } from "@/components/registration/needs-block";
import { WorkBlock } from "@/components/registration/work-block";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { isLive } from "@/lib/delegate/rules";
import { sendDetails } from "../actions";
import { openPass, type PassParams } from "../open-pass";
import { details } from "./form-data";

type Props = { params: PassParams };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pass.change");
  return { title: t("details"), robots: { index: false } };
}

export default async function ChangePage({ params }: Props) {
  const own = await openPass(params);
  const { delegate, edition, locale, token } = own;
  if (!isLive(delegate.status)) notFound();
  const t = await getTranslations("pass.change");
  const r = await getTranslations("registration");
  const { model, errors, ...choices } = await details(own);
  return (
    <PassShell edition={edition} locale={locale} token={token} path="/change" title={t("details")}>
      <form action={sendDetails} className="grid gap-10" noValidate data-by-side>
        <ErrorSummary title={r("errorsTitle", { count: errors.length })} errors={errors} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="version" value={delegate.version} />
        <input type="radio" name="side" value={delegate.side} checked readOnly hidden />
        <NameBlock model={model} />
        <WorkBlock model={model} locale={locale} {...choices} />
        <ContactBlock model={model} countries={choices.countries} />
        <NeedsBlock model={model} />
        <Button className="justify-self-start">{t("save")}</Button>
      </form>
    </PassShell>
  );
}

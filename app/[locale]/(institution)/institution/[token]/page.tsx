import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InstitutionShell } from "@/components/institution-room/institution-shell";
import { StartFactsList } from "@/components/matching-profile/start-facts-list";
import { StartSteps } from "@/components/matching-profile/start-steps";
import { Notice } from "@/components/ui/notice";
import { steps } from "@/lib/matching-profile/rules";
import { startFacts } from "@/lib/matching-profile/start-queries";
import { type InstitutionParams, openInstitution } from "./open-institution";

type Props = { params: InstitutionParams; searchParams: Promise<{ saved?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("matching-profile.start");
  return { title: t("title"), robots: { index: false } };
}

/** What an institution has to do now, who represents it, when the edition is held. */
export default async function StartPage({ params, searchParams }: Props) {
  const { actor, profile, edition, locale, token } = await openInstitution(params);
  const facts = await startFacts(actor, edition, new Date());
  if (!facts) notFound();
  const t = await getTranslations("matching-profile.start");
  const { saved } = await searchParams;
  return (
    <InstitutionShell {...{ edition, profile, locale, token, path: "", title: t("todo") }}>
      {saved ? <Notice role="status" tone="confirmed" title={t("saved")} /> : null}
      {facts.askingOpen ? null : <Notice tone="waiting" title={t("closed")} />}
      <StartSteps steps={steps(facts)} base={`/${locale}/institution/${token}`} />
      <StartFactsList edition={edition} representative={facts.representative} locale={locale} />
    </InstitutionShell>
  );
}

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { agreementFields, agreementValues } from "@/components/agreement/agreement-fields";
import { AgreementForm } from "@/components/agreement/agreement-form";
import { partyChoices, pickerLabels } from "@/components/agreement/party-words";
import { DeskHead } from "@/components/edition/desk-head";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { agreementOfMeeting } from "@/lib/agreement/detail-queries";
import { agreementDraft } from "@/lib/meeting/agreement-queries";
import { canOrganise } from "@/lib/platform/auth/actor";
import { newId } from "@/lib/platform/id/id";
import { isId } from "@/lib/platform/id/is-id";
import { type DeskParams, gate } from "../../gate";
import { addAgreement } from "../actions";

type Props = { params: DeskParams; searchParams: Promise<{ meeting?: string | string[] }> };

const UNNAMED = { zh: "", ja: "", ko: "", en: "" };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("agreement");
  return { title: t("add") };
}

/** A new agreement; with `?meeting=`, of that meeting, whose agreement it leads to where there is one already. */
export default async function NewAgreementPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params, canOrganise);
  const { meeting } = await searchParams;
  const base = `/${locale}/organise/${edition.number}/agreements`;
  const meetingId = isId(meeting) ? meeting : null;
  const draft = meetingId ? await agreementDraft(actor, edition.id, meetingId) : null;
  if (meeting !== undefined && !draft) notFound();
  const known = meetingId && (await agreementOfMeeting(actor, edition.id, meetingId));
  if (known) redirect(`${base}/${known}`);
  const [t, domain, errors, layout] = await Promise.all([
    getTranslations("agreement"),
    getTranslations("domain"),
    getTranslations("errors"),
    getTranslations("layout"),
  ]);
  const title = draft?.title ?? UNNAMED;
  return (
    <>
      <Breadcrumbs
        label={layout("crumbs")}
        items={[{ label: t("title"), href: base }, { label: t("add") }]}
      />
      <DeskHead title={t("add")} text={t(draft ? "newFromMeeting" : "newText")} />
      <AgreementForm
        action={addAgreement}
        errorTitle={errors("summary")}
        hidden={{ editionId: edition.id, id: newId(), meetingId: meetingId ?? "" }}
        initial={agreementValues({ title, summary: "", summaryLocale: null, rhythm: null })}
        fields={agreementFields(t, domain)}
        parties={partyChoices(draft?.parties ?? [], locale)}
        locale={locale}
        labels={{ ...pickerLabels(t), submit: t("add") }}
      />
    </>
  );
}

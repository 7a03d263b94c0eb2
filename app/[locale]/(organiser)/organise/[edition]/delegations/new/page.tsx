import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { delegationFields } from "@/components/delegation/delegation-fields";
import { DeskHead } from "@/components/edition/desk-head";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { FieldsForm } from "@/components/ui/fields-form";
import { nextOrder } from "@/lib/delegation/queries";
import { canOrganise } from "@/lib/platform/auth/actor";
import { type DeskParams, gate } from "../../gate";
import { addDelegation } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("delegation");
  return { title: t("add") };
}

export default async function NewDelegationPage({ params }: { params: DeskParams }) {
  const { actor, edition, locale } = await gate(params, canOrganise);
  const [t, domain, errors, layout, order] = await Promise.all([
    getTranslations("delegation"),
    getTranslations("domain"),
    getTranslations("errors"),
    getTranslations("layout"),
    nextOrder(actor, edition.id),
  ]);
  const list = `/${locale}/organise/${edition.number}/delegations`;
  return (
    <>
      <Breadcrumbs
        label={layout("crumbs")}
        items={[{ label: t("title"), href: list }, { label: t("add") }]}
      />
      <DeskHead title={t("add")} />
      <FieldsForm
        action={addDelegation}
        errorTitle={errors("summary")}
        hidden={{ editionId: edition.id, number: String(edition.number) }}
        initial={{ order: String(order), declared: "0" }}
        fields={delegationFields(t, domain, edition.sideOrder)}
        submit={t("add")}
      />
    </>
  );
}

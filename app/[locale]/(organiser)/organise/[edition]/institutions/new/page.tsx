import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { institutionFields } from "@/components/institution/institution-fields";
import { FieldsForm } from "@/components/ui/fields-form";
import { canOrganise } from "@/lib/platform/auth/actor";
import { type DeskParams, gate } from "../../gate";
import { addInstitution } from "../actions";

export async function generateMetadata() {
  const t = await getTranslations("institution");
  return { title: t("add") };
}

export default async function NewInstitutionPage({ params }: { params: DeskParams }) {
  const { edition } = await gate(params, canOrganise);
  const [t, d, errors] = await Promise.all([
    getTranslations("institution"),
    getTranslations("domain"),
    getTranslations("errors"),
  ]);
  return (
    <>
      <DeskHead title={t("add")} text={t("shared")} />
      <FieldsForm
        action={addInstitution}
        hidden={{ editionId: edition.id }}
        errorTitle={errors("summary")}
        submit={t("form.create")}
        initial={{ level: "NONE" }}
        fields={institutionFields(t, d)}
      />
    </>
  );
}

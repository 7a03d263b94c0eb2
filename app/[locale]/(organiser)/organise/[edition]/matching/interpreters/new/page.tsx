import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { interpreterFields } from "@/components/interpreter/interpreter-fields";
import { FieldsForm } from "@/components/ui/fields-form";
import { slotsMark } from "@/lib/matching-profile/choice-queries";
import { canOrganise } from "@/lib/platform/auth/actor";
import { newId } from "@/lib/platform/id/id";
import { rooms } from "@/lib/programme/queries";
import { timeSlots } from "@/lib/round/queries";
import { type DeskParams, gate } from "../../../gate";
import { addInterpreter } from "../actions";

export async function generateMetadata() {
  const t = await getTranslations("interpreter");
  return { title: t("form.newTitle") };
}

export default async function NewInterpreterPage({ params }: { params: DeskParams }) {
  const { edition, locale } = await gate(params, canOrganise);
  const [places, slots] = await Promise.all([rooms(edition.id), timeSlots(edition.id)]);
  const [t, d, errors] = await Promise.all([
    getTranslations("interpreter"),
    getTranslations("domain"),
    getTranslations("errors"),
  ]);
  const around = { locale, slots, rooms: places, timeZone: edition.timeZone };
  return (
    <>
      <DeskHead title={t("form.newTitle")} />
      <FieldsForm
        action={addInterpreter}
        hidden={{ editionId: edition.id, id: newId(), slotsSeen: slotsMark(slots) }}
        errorTitle={errors("summary")}
        submit={t("form.create")}
        initial={{ active: "yes", locale: "zh" }}
        fields={interpreterFields(t, d, around)}
      />
    </>
  );
}

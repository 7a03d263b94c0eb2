import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { roomFields } from "@/components/programme/room-fields";
import { FieldsForm } from "@/components/ui/fields-form";
import { canOrganise } from "@/lib/platform/auth/actor";
import { type DeskParams, gate } from "../../../gate";
import { addRoom } from "../../actions";

export async function generateMetadata() {
  const t = await getTranslations("programme");
  return { title: t("room.newTitle") };
}

export default async function NewRoomPage({ params }: { params: DeskParams }) {
  const { edition } = await gate(params, canOrganise);
  const [t, d, errors] = await Promise.all([
    getTranslations("programme"),
    getTranslations("domain"),
    getTranslations("errors"),
  ]);
  return (
    <>
      <DeskHead title={t("room.newTitle")} />
      <FieldsForm
        action={addRoom}
        hidden={{ editionId: edition.id }}
        errorTitle={errors("summary")}
        submit={t("form.create")}
        fields={roomFields(t, d)}
      />
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { sessionFields } from "@/components/programme/session-fields";
import { FieldsForm } from "@/components/ui/fields-form";
import { canOrganise } from "@/lib/platform/auth/actor";
import { zoneName } from "@/lib/platform/i18n/dates";
import { rooms } from "@/lib/programme/queries";
import { type DeskParams, gate } from "../../../gate";
import { addSession } from "../../actions";

export async function generateMetadata() {
  const t = await getTranslations("programme");
  return { title: t("form.newTitle") };
}

export default async function NewSessionPage({ params }: { params: DeskParams }) {
  const { edition, locale } = await gate(params, canOrganise);
  const [t, d, errors] = await Promise.all([
    getTranslations("programme"),
    getTranslations("domain"),
    getTranslations("errors"),
  ]);
  const zone = zoneName(edition.timeZone, locale, edition.opensAt);
  const around = { locale, zone, rooms: await rooms(edition.id), sideOrder: edition.sideOrder };
  const initial = {
    startsAt: `${edition.startsOn}T09:00`,
    endsAt: `${edition.startsOn}T10:00`,
    capacity: "100",
    bookable: "yes",
  };
  return (
    <>
      <DeskHead title={t("form.newTitle")} />
      <FieldsForm
        action={addSession}
        hidden={{ editionId: edition.id }}
        errorTitle={errors("summary")}
        submit={t("form.create")}
        initial={initial}
        fields={sessionFields(t, d, around)}
      />
    </>
  );
}

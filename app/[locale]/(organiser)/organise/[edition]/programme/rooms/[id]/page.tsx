import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskedForm } from "@/components/edition/asked-form";
import { DeskHead } from "@/components/edition/desk-head";
import { fourLanguages } from "@/components/edition/edition-fields";
import { roomFields } from "@/components/programme/room-fields";
import { ButtonLink } from "@/components/ui/button";
import { FieldsForm } from "@/components/ui/fields-form";
import { canOrganise } from "@/lib/platform/auth/actor";
import { pick } from "@/lib/platform/i18n/localized";
import { isId } from "@/lib/platform/id/is-id";
import { roomOf } from "@/lib/programme/queries";
import { type DeskParams, gate } from "../../../gate";
import { removeRoom, saveRoom } from "../../actions";

type Props = { params: DeskParams & Promise<{ id: string }> };

export async function generateMetadata() {
  const t = await getTranslations("programme");
  return { title: t("column.room") };
}

export default async function RoomPage({ params }: Props) {
  const { edition, locale } = await gate(params, canOrganise);
  const { id } = await params;
  const room = isId(id) ? await roomOf(edition.id, id) : null;
  if (!room) notFound();
  const [t, d, ui, errors] = await Promise.all([
    getTranslations("programme"),
    getTranslations("domain"),
    getTranslations("ui"),
    getTranslations("errors"),
  ]);
  const common = { hidden: { editionId: edition.id, id }, errorTitle: errors("summary") };
  return (
    <>
      <DeskHead
        title={pick(room.name, locale)}
        actions={
          <>
            <ButtonLink size="dense" variant="quiet" href={`/${locale}/organise/${edition.number}/programme`}>
              {t("title")}
            </ButtonLink>
            <AskedForm
              {...common}
              action={removeRoom}
              variant="danger"
              trigger={t("delete.room")}
              ask={t("delete.roomAsk")}
              means={t("delete.roomText")}
              submit={t("delete.room")}
              cancel={ui("cancel")}
            />
          </>
        }
      />
      <FieldsForm
        {...common}
        action={saveRoom}
        submit={t("form.save")}
        initial={{ ...fourLanguages("name", room.name), capacity: String(room.capacity) }}
        fields={roomFields(t, d)}
      />
    </>
  );
}

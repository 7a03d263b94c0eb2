import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { ManageTable } from "@/components/round/manage-table";
import { TablesInRoom } from "@/components/round/tables-in-room";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { FieldsForm } from "@/components/ui/fields-form";
import { canOrganise } from "@/lib/platform/auth/actor";
import { pick } from "@/lib/platform/i18n/localized";
import { isId } from "@/lib/platform/id/is-id";
import { roomOf } from "@/lib/programme/queries";
import { tablesInUse } from "@/lib/round/queries";
import { type DeskParams, gate } from "../../../../gate";
import { placeTable, putTables, removeTable, saveTable } from "../../actions";

type Props = {
  params: DeskParams & Promise<{ roomId: string }>;
  searchParams: Promise<{ table?: string | string[] }>;
};

export async function generateMetadata() {
  const t = await getTranslations("round");
  return { title: t("table.title") };
}

/** The tables of one room; one is chosen by its link and then changed below. */
export default async function RoomTablesPage({ params, searchParams }: Props) {
  const { edition, locale } = await gate(params, canOrganise);
  const { roomId } = await params;
  const room = isId(roomId) ? await roomOf(edition.id, roomId) : null;
  if (!room) notFound();
  const tables = await tablesInUse(edition.id, roomId);
  const { table: asked } = await searchParams;
  const at = tables.findIndex(({ id }) => id === asked);
  const chosen = tables[at];
  const [t, errors] = await Promise.all([getTranslations("round"), getTranslations("errors")]);
  const base = `/${locale}/organise/${edition.number}/matching/rounds`;
  const title = t("table.titleIn", { room: pick(room.name, locale) });
  return (
    <>
      <DeskHead
        title={title}
        actions={
          <ButtonLink size="dense" variant="quiet" href={base}>
            {t("title")}
          </ButtonLink>
        }
      />
      <FieldsForm
        action={putTables}
        hidden={{ editionId: edition.id, roomId }}
        errorTitle={errors("summary")}
        submit={t("table.add")}
        fields={[{ kind: "text", name: "labels", label: t("table.addLabel"), help: t("table.addHelp") }]}
      />
      {chosen ? (
        <ManageTable
          key={chosen.id}
          table={chosen}
          editionId={edition.id}
          place={at + 1}
          count={tables.length}
          actions={{ rename: saveTable, move: placeTable, remove: removeTable }}
        />
      ) : null}
      {tables.length === 0 ? (
        <Empty title={t("table.none")}>{t("table.noneText")}</Empty>
      ) : (
        <div className="max-w-3xl">
          <TablesInRoom
            caption={title}
            tables={tables}
            here={`${base}/tables/${roomId}`}
            chosen={chosen?.id}
          />
        </div>
      )}
    </>
  );
}

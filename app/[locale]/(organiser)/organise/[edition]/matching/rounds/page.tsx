import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { RoundCard, RoundTotal } from "@/components/round/round-card";
import { TableRooms } from "@/components/round/table-rooms";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { canOrganise } from "@/lib/platform/auth/actor";
import { zoneName } from "@/lib/platform/i18n/dates";
import { rooms } from "@/lib/programme/queries";
import { meetingTables, rounds } from "@/lib/round/queries";
import { type DeskParams, gate } from "../../gate";
import { cutAnew } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("round");
  return { title: t("title") };
}

/** When meetings can be, at which tables, and how many that makes. */
export default async function RoundsPage({ params }: { params: DeskParams }) {
  const { actor, edition, locale } = await gate(params);
  const [all, tables, places, t] = await Promise.all([
    rounds(edition.id),
    meetingTables(edition.id),
    rooms(edition.id),
    getTranslations("round"),
  ]);
  const base = `/${locale}/organise/${edition.number}/matching/rounds`;
  const mayChange = canOrganise(actor, edition.id);
  const change = mayChange ? { rounds: base, tables: `${base}/tables`, recut: cutAnew } : null;
  const add = mayChange ? (
    <ButtonLink size="dense" href={`${base}/new`}>
      {t("add")}
    </ButtonLink>
  ) : null;
  return (
    <>
      <DeskHead
        title={t("title")}
        text={t("zone", { zone: zoneName(edition.timeZone, locale, edition.opensAt) })}
        actions={add}
      />
      {all.length === 0 ? (
        <Empty title={t("empty")} action={add}>
          {t("emptyText")}
        </Empty>
      ) : null}
      {all.map((round) => (
        <RoundCard
          key={round.id}
          {...{ round, locale, change, editionId: edition.id, timeZone: edition.timeZone }}
        />
      ))}
      {all.length > 1 ? <RoundTotal rounds={all} /> : null}
      <section aria-labelledby="tables" className="grid gap-3 pt-4">
        <h2 id="tables" className="font-title text-xl">
          {t("table.title")}
        </h2>
        {places.length === 0 ? (
          <Empty title={t("table.noRooms")}>{t("table.noRoomsText")}</Empty>
        ) : (
          <TableRooms {...{ tables, locale, rooms: places, rounds: all, base: change?.tables ?? null }} />
        )}
      </section>
    </>
  );
}

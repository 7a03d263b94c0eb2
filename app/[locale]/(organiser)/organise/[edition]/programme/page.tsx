import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { DeskSessions } from "@/components/programme/desk-sessions";
import { RoomTable } from "@/components/programme/room-table";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { FillLegend } from "@/components/ui/fill-bar";
import { canOrganise } from "@/lib/platform/auth/actor";
import { formatDay, zoneName } from "@/lib/platform/i18n/dates";
import { byDay } from "@/lib/programme/day-rules";
import { programme, rooms } from "@/lib/programme/queries";
import { type DeskParams, gate } from "../gate";

export async function generateMetadata() {
  const t = await getTranslations("programme");
  return { title: t("title") };
}

/** The programme by day and the rooms it is held in. */
export default async function ProgrammePage({ params }: { params: DeskParams }) {
  const { actor, edition, locale } = await gate(params);
  const [sessions, places] = await Promise.all([programme(edition.id), rooms(edition.id)]);
  const [t, d] = await Promise.all([getTranslations("programme"), getTranslations("domain")]);
  const base = `/${locale}/organise/${edition.number}/programme`;
  const mayChange = canOrganise(actor, edition.id);
  const add = mayChange ? (
    <ButtonLink size="dense" href={`${base}/sessions/new`}>
      {t("add")}
    </ButtonLink>
  ) : null;
  const addRoom = mayChange ? (
    <ButtonLink size="dense" variant="quiet" href={`${base}/rooms/new`}>
      {t("addRoom")}
    </ButtonLink>
  ) : null;
  const sides = edition.sideOrder.map((side) => ({ tone: side, label: d(`side.${side}`) }));
  return (
    <>
      <DeskHead
        title={t("title")}
        text={t("venueTime", { zone: zoneName(edition.timeZone, locale, edition.opensAt) })}
        actions={add}
      />
      {sessions.length === 0 ? (
        <Empty title={t("empty")} action={add}>
          {t("emptyText")}
        </Empty>
      ) : (
        <FillLegend segments={sides} />
      )}
      {byDay(sessions, edition.timeZone).map(([day, ofDay]) => (
        <DeskSessions
          key={day}
          day={formatDay(day, locale)}
          sessions={ofDay}
          all={sessions}
          edition={edition}
          locale={locale}
          links={mayChange}
        />
      ))}
      <section className="grid gap-3 pt-4">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <h2 className="font-title text-xl">{t("rooms")}</h2>
          {addRoom}
        </div>
        {places.length === 0 ? (
          <Empty title={t("noRooms")} />
        ) : (
          <RoomTable
            rooms={places}
            sessions={sessions}
            locale={locale}
            base={mayChange ? `${base}/rooms` : null}
          />
        )}
      </section>
    </>
  );
}

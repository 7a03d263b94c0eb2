import { useTranslations } from "next-intl";
import { roomColumn } from "@/components/programme/room-column";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import type { RoomView } from "@/lib/programme/schema";
import type { MeetingTableView, RoundView } from "@/lib/round/schema";

type Props = {
  rooms: RoomView[];
  tables: MeetingTableView[];
  rounds: RoundView[];
  locale: Locale;
  /** Where the tables of a room are changed; null for those who only look. */
  base: string | null;
};

/** The rooms with their tables, and the rounds that these serve. */
export function TableRooms({ rooms, tables, rounds, locale, base }: Props) {
  const t = useTranslations("round");
  const labels = (id: string) => tables.filter(({ roomId }) => roomId === id).map(({ label }) => label);
  const columns: Column<RoomView>[] = [
    roomColumn(t("table.room"), locale, base),
    { key: "count", head: t("table.count"), numeric: true, cell: ({ id }) => labels(id).length },
    {
      key: "labels",
      head: t("table.labels"),
      className: "min-w-48",
      cell: ({ id }) => labels(id).join(" · "),
    },
    {
      key: "serves",
      head: t("table.serves"),
      className: "min-w-48",
      cell: ({ id }) =>
        rounds
          .filter((round) => round.rooms.some((room) => room.id === id))
          .map(({ session }) => pick(session.title, locale))
          .join(t("comma")),
    },
  ];
  return (
    <Table
      caption={t("table.title")}
      captionHidden
      columns={columns}
      rows={rooms}
      rowKey={({ id }) => id}
      whole
    />
  );
}

import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { RoomView, SessionView } from "@/lib/programme/schema";
import { roomColumn } from "./room-column";

type Props = {
  rooms: RoomView[];
  sessions: SessionView[];
  locale: Locale;
  /** Where rooms are changed; null for those who only look. */
  base: string | null;
};

/** The rooms, how many each holds, how many sessions stand in it. */
export function RoomTable({ rooms, sessions, locale, base }: Props) {
  const t = useTranslations("programme");
  const columns: Column<RoomView>[] = [
    roomColumn(t("column.room"), locale, base),
    { key: "capacity", head: t("column.capacity"), numeric: true, cell: ({ capacity }) => capacity },
    {
      key: "used",
      head: t("column.used"),
      numeric: true,
      cell: ({ id }) => sessions.filter(({ room }) => room?.id === id).length,
    },
  ];
  return <Table caption={t("rooms")} captionHidden columns={columns} rows={rooms} rowKey={({ id }) => id} />;
}

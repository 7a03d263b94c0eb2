import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import type { RoomView, SessionView } from "@/lib/programme/schema";

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
    {
      key: "room",
      head: t("column.room"),
      rowHead: true,
      cell: ({ id, name }) =>
        base ? (
          <a href={`${base}/${id}`} className="text-link">
            {pick(name, locale)}
          </a>
        ) : (
          pick(name, locale)
        ),
    },
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

import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { TableUse } from "@/lib/round/schema";

type Props = {
  caption: string;
  tables: TableUse[];
  /** The page of the room, which takes the chosen table as `?table=`. */
  here: string;
  chosen?: string;
};

/** The tables of a room in their order, with what stands on each. */
export function TablesInRoom({ caption, tables, here, chosen }: Props) {
  const t = useTranslations("round.table");
  const columns: Column<TableUse>[] = [
    {
      key: "label",
      head: t("label"),
      rowHead: true,
      cell: ({ id, label }) => (
        <a
          href={`${here}?table=${id}#manage`}
          aria-current={id === chosen ? "true" : undefined}
          className="text-link touch-target inline-flex items-center aria-[current]:font-semibold"
        >
          {label}
        </a>
      ),
    },
    { key: "meetings", head: t("meetings"), numeric: true, cell: ({ meetings }) => meetings },
    { key: "pins", head: t("pins"), numeric: true, cell: ({ pins }) => pins },
    { key: "profiles", head: t("profiles"), numeric: true, cell: ({ profiles }) => profiles },
  ];
  return (
    <Table caption={caption} captionHidden columns={columns} rows={tables} rowKey={({ id }) => id} whole />
  );
}

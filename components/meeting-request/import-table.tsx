import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { Fate, ImportPreview } from "@/lib/meeting-request/import-schema";
import type { Locale } from "@/lib/platform/i18n/locales";

type Row = ImportPreview["rows"][number];

const TONES: Record<Fate, StatusTone> = {
  new: "confirmed",
  there: "ended",
  unknown: "refused",
  ambiguous: "refused",
  notAllowed: "refused",
  malformed: "refused",
};

/** What becomes of each row of a file, by its line. */
export function ImportTable({ rows, locale }: { rows: Row[]; locale: Locale }) {
  const t = useTranslations("meeting-request.file");
  const desk = useTranslations("meeting-request.desk");
  const d = useTranslations("domain");
  const columns: Column<Row>[] = [
    { key: "line", head: t("line"), numeric: true, cell: ({ line }) => line },
    {
      key: "fate",
      head: t("becomes"),
      cell: ({ fate }) => <StatusMark tone={TONES[fate]}>{t(`fate.${fate}`)}</StatusMark>,
    },
    { key: "why", head: t("why"), className: "min-w-56", cell: (row) => <Why row={row} /> },
    {
      key: "from",
      head: desk("column.from"),
      className: "min-w-48",
      cell: ({ from, parties }) => <Named typed={from} party={parties?.from} locale={locale} />,
    },
    {
      key: "to",
      head: desk("column.to"),
      className: "min-w-48",
      cell: ({ to, parties }) => <Named typed={to} party={parties?.to} locale={locale} />,
    },
    {
      key: "priority",
      head: desk("column.priority"),
      className: "whitespace-nowrap",
      cell: ({ priority, wish }) => (wish ? d(`priority.${wish.priority}`) : priority),
    },
  ];
  return (
    <Table
      caption={t("preview")}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ line }) => String(line)}
    />
  );
}

function Why({ row: { fate, why, name = "" } }: { row: Row }) {
  const t = useTranslations("meeting-request.file");
  const errors = useTranslations("errors");
  if (fate === "unknown" || fate === "ambiguous") return t(fate, { name });
  return why && errors.has(why) ? errors(why) : null;
}

/** The institution that was meant; what was typed where none was found. */
function Named({ typed, party, locale }: { typed: string; party?: Party; locale: Locale }) {
  return party ? <InstitutionName institution={party.institution} locale={locale} /> : typed;
}
type Party = NonNullable<Row["parties"]>["from"];

import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { InterpreterLine } from "@/lib/interpreter/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { InterpreterLines } from "./interpreter-name";
import { pairWords } from "./pair-words";

type Props = {
  lines: InterpreterLine[];
  locale: Locale;
  /** Where each is shown whole; null for those who may not see that, nor addresses. */
  base: string | null;
};

/** The interpreters with their languages, and how much they have to do. */
export function InterpreterTable({ lines, locale, base }: Props) {
  const t = useTranslations("interpreter");
  const d = useTranslations("domain");
  const address: Column<InterpreterLine> = {
    key: "email",
    head: t("column.email"),
    cell: ({ email }) => email ?? <span className="text-ink-soft">{t("noEmail")}</span>,
  };
  const columns: Column<InterpreterLine>[] = [
    {
      key: "name",
      head: t("column.name"),
      rowHead: true,
      cell: (line) =>
        base ? (
          <a href={`${base}/${line.id}`} className="block text-celadon underline-offset-4 hover:underline">
            <InterpreterLines person={line} />
          </a>
        ) : (
          <InterpreterLines person={line} />
        ),
    },
    {
      key: "pairs",
      head: t("column.pairs"),
      cell: ({ pairs }) => pairs.map((pair) => pairWords(t, d, pair)).join(t("comma")),
    },
    {
      key: "load",
      head: t("column.load"),
      numeric: true,
      cell: ({ load, present }) => t("load", { load, present }),
    },
    { key: "limits", head: t("column.limits"), cell: (line) => <Limits line={line} /> },
    { key: "home", head: t("column.homeRoom"), cell: ({ homeRoom }) => homeRoom && pick(homeRoom, locale) },
    ...(base ? [address] : []),
    {
      key: "state",
      head: t("column.state"),
      cell: ({ active }) => (
        <StatusMark tone={active ? "confirmed" : "ended"}>
          {t(`state.${active ? "active" : "inactive"}`)}
        </StatusMark>
      ),
    },
  ];
  return (
    <Table caption={t("title")} captionHidden columns={columns} rows={lines} rowKey={({ id }) => id} whole />
  );
}

function Limits({ line: { maxInRow, maxSlots } }: { line: InterpreterLine }) {
  const t = useTranslations("interpreter");
  const limits = [
    ...(maxInRow === null ? [] : [t("maxInRow", { count: maxInRow })]),
    ...(maxSlots === null ? [] : [t("maxSlots", { count: maxSlots })]),
  ];
  return limits.length > 0 ? limits.join(t("comma")) : <span className="text-ink-soft">{t("noLimit")}</span>;
}

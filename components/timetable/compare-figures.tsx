import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { PlanLine } from "@/lib/timetable/schema";
import { levelWords } from "./level-words";
import { planName } from "./words";

type Props = { first: PlanLine; second: PlanLine; locale: Locale };
type Row = { key: string; name: string; first?: Cell; second?: Cell };
type Cell = { value: string; proof?: string };

/** What two plans are judged by, side by side. */
export function CompareFigures({ first, second, locale }: Props) {
  const [t, d] = [useTranslations("timetable"), useTranslations("domain")];
  const levels = (plan: PlanLine) =>
    new Map(
      (plan.solved?.levels ?? [])
        .map((level) => levelWords(level, { t, d, locale }))
        .map((one) => [one.key, one]),
    );
  const [a, b] = [levels(first), levels(second)];
  const count = (value: number): Cell => ({ value: t("figure", { value }) });
  const rows: Row[] = [
    { key: "placed", name: t("column.placed"), first: count(first.placed), second: count(second.placed) },
    {
      key: "unplaced",
      name: t("column.unplaced"),
      first: count(first.unplaced),
      second: count(second.unplaced),
    },
    ...[...new Set([...a.keys(), ...b.keys()])].map((key) => ({
      ...{ key, name: (a.get(key) ?? b.get(key))?.name ?? key },
      ...{ first: a.get(key), second: b.get(key) },
    })),
  ];
  const cell = (shown?: Cell) =>
    shown ? (
      <>
        <span className="figures">{shown.value}</span>{" "}
        <span className="text-xs text-ink-soft">{shown.proof}</span>
      </>
    ) : (
      t("nothing")
    );
  return (
    <Table
      caption={t("compare.figures")}
      captionHidden
      whole
      columns={[
        { key: "name", head: t("compare.figure"), rowHead: true, cell: ({ name }) => name },
        { key: "first", head: planName(first, t), cell: (row) => cell(row.first) },
        { key: "second", head: planName(second, t), cell: (row) => cell(row.second) },
      ]}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}

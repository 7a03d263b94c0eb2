import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import { formatMoment } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { PlanLine } from "@/lib/timetable/schema";
import { changeWords } from "./change-words";
import { Gaps } from "./gaps";
import { PlanMark } from "./plan-mark";

type Props = { plans: PlanLine[]; base: string; locale: Locale; timeZone: string };

/** Every plan of the edition, the newest first: what it is, how far it is, how good. */
export function PlanTable({ plans, base, locale, timeZone }: Props) {
  const [t, d] = [useTranslations("timetable"), useTranslations("domain")];
  const columns: Column<PlanLine>[] = [
    {
      key: "plan",
      head: t("column.plan"),
      rowHead: true,
      cell: ({ id, number }) => (
        <a href={`${base}/${id}`} className="text-link touch-target inline-flex items-center">
          {t("plan", { number })}
        </a>
      ),
    },
    { key: "state", head: t("column.state"), cell: ({ state }) => <PlanMark state={state} /> },
    {
      key: "kind",
      head: t("column.kind"),
      cell: ({ kind, changes }) => (
        <>
          {d(`planKind.${kind}`)}
          {changes.length > 0 ? (
            <span className="block text-xs text-ink-soft">{changeWords(changes, t, d)}</span>
          ) : null}
        </>
      ),
    },
    {
      key: "placed",
      head: t("column.placed"),
      numeric: true,
      cell: ({ placed }) => t("figure", { value: placed }),
    },
    {
      key: "unplaced",
      head: t("column.unplaced"),
      numeric: true,
      cell: ({ unplaced }) => t("figure", { value: unplaced }),
    },
    { key: "gaps", head: t("column.gaps"), cell: ({ solved }) => <Gaps solved={solved} /> },
    {
      key: "when",
      head: t("column.when"),
      cell: ({ publishedAt, createdAt }) => formatMoment(publishedAt ?? createdAt, locale, timeZone),
    },
    { key: "note", head: t("column.note"), cell: ({ note }) => note },
  ];
  return (
    <Table caption={t("plans")} captionHidden whole columns={columns} rows={plans} rowKey={({ id }) => id} />
  );
}

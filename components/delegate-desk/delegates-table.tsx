import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import { type DelegateRow, type ListFilter, type ListOrder, listQuery } from "@/lib/delegate/list-schema";
import { fullNative, langOf, latinListName } from "@/lib/names/rules";
import { dayOf, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { PersonLines } from "./person-name";
import { StatusLabel } from "./status-label";

type Props = {
  rows: DelegateRow[];
  filter: ListFilter;
  locale: Locale;
  timeZone: string;
  /** The list's own address, without its query. */
  list: string;
  /** Whether rows can be chosen, for the form with this id. */
  form?: string;
};

/** The order that the name's head leads to: the reader's own. */
const OWN_ORDER: Record<Locale, ListOrder> = { zh: "pinyin", ja: "gojuon", ko: "hangul", en: "latin" };

/** One line a person. The heads lead to the same list in another order. */
export function DelegatesTable({ rows, filter, locale, timeZone, list, form }: Props) {
  const t = useTranslations("delegates");
  const domain = useTranslations("domain");
  const sort = (order: ListOrder, direction: "ascending" | "descending" = "ascending") => ({
    href: `${list}${listQuery(filter, { order })}`,
    direction: filter.order === order ? direction : undefined,
  });
  const columns: Column<DelegateRow>[] = [
    {
      key: "name",
      head: t("column.name"),
      rowHead: true,
      sort: sort(OWN_ORDER[locale]),
      className: "min-w-36",
      cell: (row) => (
        <PersonLines name={row} href={`${list}/${row.id}`} erased={row.erased} erasedText={t("erased")} />
      ),
    },
    {
      key: "side",
      head: t("column.side"),
      sort: sort("protocol"),
      className: "min-w-32",
      cell: (row) => (
        <span className="grid">
          {domain(`side.${row.side}`)}
          <span className="text-xs text-ink-soft">
            {row.delegation ? pick(row.delegation, locale) : null}
          </span>
        </span>
      ),
    },
    {
      key: "institution",
      head: t("column.institution"),
      className: "min-w-48",
      cell: (row) => (
        <span className="grid">
          <InstitutionName institution={row.institution} locale={locale} />
          <span lang={langOf(row.position, row.side)} className="text-xs text-ink-soft">
            {row.position}
          </span>
        </span>
      ),
    },
    { key: "role", head: t("column.role"), cell: (row) => domain(`role.${row.role}`) },
    {
      key: "status",
      head: t("column.status"),
      cell: (row) => (
        <span className="grid">
          <StatusLabel status={row.status} />
          <span className="text-xs text-ink-soft">
            {[
              row.walkIn && t("walkIn"),
              row.arrivedAt && t("arrivedAt", { time: formatTime(row.arrivedAt, timeZone) }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
      ),
    },
    {
      key: "seats",
      head: t("column.seats"),
      numeric: true,
      cell: (row) => (
        <span className="grid whitespace-nowrap">
          {row.reserved}
          {row.waitlisted > 0 ? (
            <span className="text-xs text-amber">{t("waits", { count: row.waitlisted })}</span>
          ) : null}
        </span>
      ),
    },
    {
      key: "signedUp",
      head: t("column.signedUp"),
      sort: sort("newest", "descending"),
      className: "whitespace-nowrap figures",
      cell: (row) => `${dayOf(row.createdAt, timeZone)} ${formatTime(row.createdAt, timeZone)}`,
    },
  ];
  return (
    <Table
      caption={t("title")}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      selection={
        form
          ? {
              name: "ids",
              form,
              all: t("selectAll"),
              label: (row) => t("selectOne", { name: fullNative(row) || latinListName(row) || t("erased") }),
            }
          : undefined
      }
    />
  );
}

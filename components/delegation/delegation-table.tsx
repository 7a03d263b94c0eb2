import { useTranslations } from "next-intl";
import { inFigures } from "@/components/headcount/numbers";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { DelegationCounts } from "@/lib/headcount/schema";
import type { Side } from "@/lib/names/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";

type Props = {
  side: Side;
  delegations: DelegationCounts[];
  locale: Locale;
  desk: string;
  /** Whether names lead to the form. */
  canChange: boolean;
};

/** One side's delegations: what they said they send, whom they named, who came. */
export function DelegationTable({ side, delegations, locale, desk, canChange }: Props) {
  const t = useTranslations("delegation");
  const domain = useTranslations("domain.side");
  const figure = (
    key: "named" | "confirmed" | "waitlisted" | "arrived",
    query: string,
  ): Column<DelegationCounts> => ({
    key,
    head: t(key),
    numeric: true,
    cell: (row) => (
      <a
        href={`${desk}/delegates?delegation=${row.id}${query}`}
        className="hover:text-celadon hover:underline"
      >
        {inFigures(row[key], locale)}
      </a>
    ),
  });
  const columns: Column<DelegationCounts>[] = [
    { key: "order", head: t("order"), numeric: true, className: "w-12", cell: (row) => row.order },
    {
      key: "name",
      head: t("name"),
      rowHead: true,
      className: "min-w-48",
      cell: (row) =>
        canChange ? (
          <a
            href={`${desk}/delegations/${row.id}`}
            className="whitespace-normal hover:text-celadon hover:underline"
          >
            {pick(row.name, locale)}
          </a>
        ) : (
          <span className="whitespace-normal">{pick(row.name, locale)}</span>
        ),
    },
    { key: "declared", head: t("declared"), numeric: true, cell: (row) => inFigures(row.declared, locale) },
    figure("named", "&status=DRAFT&status=SUBMITTED&status=CONFIRMED&status=WAITLISTED"),
    figure("confirmed", "&status=CONFIRMED"),
    figure("waitlisted", "&status=WAITLISTED"),
    figure("arrived", "&arrived=yes"),
    {
      key: "missing",
      head: t("missing"),
      numeric: true,
      cell: (row) =>
        row.missing > 0 ? (
          <span className="font-semibold text-amber">{inFigures(row.missing, locale)}</span>
        ) : (
          <span className="text-ink-soft">{t("complete")}</span>
        ),
    },
    {
      key: "quota",
      head: t("quota"),
      numeric: true,
      cell: (row) => (
        <span className={row.quota === null ? "text-ink-soft" : undefined}>
          {row.quota === null ? t("noQuota") : inFigures(row.quota, locale)}
          {row.quota !== null && row.named >= row.quota ? (
            <span className="ml-1.5 font-semibold text-brick">{t("quotaFull")}</span>
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <section id={side} className="grid gap-2">
      <h2 className="font-title text-lg">{domain(side)}</h2>
      <Table
        caption={domain(side)}
        captionHidden
        columns={columns}
        rows={delegations}
        rowKey={(row) => row.id}
        whole
      />
    </section>
  );
}

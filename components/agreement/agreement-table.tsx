import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { AgreementLine } from "@/lib/agreement/schema";
import { formatDay } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { AgreementStateMark } from "./agreement-state";
import { AgreementTitle } from "./agreement-title";
import { DueDay } from "./due-day";
import { PartyList } from "./party-list";

type Props = {
  lines: AgreementLine[];
  locale: Locale;
  /** The desk of an edition by its number. */
  desk: (edition: number) => string;
  /** Today at the venue. */
  today: string;
  /** Names the edition of each: those of several stand together. */
  several: boolean;
};

export function AgreementTable({ lines, locale, desk, today, several }: Props) {
  const t = useTranslations("agreement");
  const rhythm = useTranslations("domain.rhythm");
  const columns: Column<AgreementLine>[] = [
    {
      ...{ key: "title", head: t("column.title"), rowHead: true, className: "min-w-56" },
      cell: ({ id, title, edition }) => (
        <a href={`${desk(edition.number)}/agreements/${id}`} className="text-link block whitespace-normal">
          <AgreementTitle title={title} locale={locale} />
        </a>
      ),
    },
    {
      ...{ key: "parties", head: t("column.parties"), className: "min-w-56" },
      cell: ({ parties }) => <PartyList parties={parties} locale={locale} />,
    },
    ...(several
      ? [{ key: "edition", head: t("column.edition"), numeric: true, cell: edition } as const]
      : []),
    { key: "state", head: t("column.state"), cell: ({ state }) => <AgreementStateMark state={state} /> },
    {
      ...{ key: "signedOn", head: t("column.signedOn"), className: "figures min-w-36" },
      cell: ({ signedOn }) => (signedOn ? formatDay(signedOn, locale) : "–"),
    },
    {
      ...{ key: "channel", head: t("column.channel") },
      cell: (line) => (line.rhythm ? rhythm(line.rhythm) : "–"),
    },
    {
      ...{ key: "due", head: t("column.due"), className: "figures min-w-36" },
      cell: (line) => <DueDay agreement={line} locale={locale} today={today} />,
    },
  ];
  return <Table caption={t("title")} captionHidden columns={columns} rows={lines} rowKey={({ id }) => id} />;
}

const edition = (line: AgreementLine) => line.edition.number;

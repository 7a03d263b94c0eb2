import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { InstitutionLine } from "@/lib/institution/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { InstitutionName } from "./institution-name";

type Props = {
  lines: InstitutionLine[];
  locale: Locale;
  /** The edition's desk: `/ja/organise/3`. */
  base: string;
};

export function InstitutionTable({ lines, locale, base }: Props) {
  const t = useTranslations("institution");
  const d = useTranslations("domain");
  const columns: Column<InstitutionLine>[] = [
    {
      key: "name",
      head: t("column.name"),
      rowHead: true,
      className: "min-w-56",
      cell: (institution) => (
        <a
          href={`${base}/institutions/${institution.id}`}
          className="block whitespace-normal text-celadon underline-offset-4 hover:underline"
        >
          <InstitutionName institution={institution} locale={locale} />
        </a>
      ),
    },
    { key: "side", head: t("side"), cell: ({ side }) => d(`side.${side}`) },
    { key: "kind", head: t("kind"), className: "min-w-32", cell: ({ kind }) => d(`kind.${kind}`) },
    { key: "level", head: t("level"), cell: ({ level }) => d(`level.${level}`) },
    {
      key: "delegates",
      head: t("column.delegates"),
      numeric: true,
      cell: ({ id, delegates }) =>
        delegates > 0 ? (
          <a href={`${base}/delegates?institution=${id}`} className="text-link">
            {delegates}
          </a>
        ) : (
          delegates
        ),
    },
    {
      key: "state",
      head: t("column.state"),
      cell: ({ proposed }) => (
        <StatusMark tone={proposed ? "waiting" : "confirmed"}>
          {t(proposed ? "state.proposed" : "state.known")}
        </StatusMark>
      ),
    },
  ];
  return <Table caption={t("title")} captionHidden columns={columns} rows={lines} rowKey={({ id }) => id} />;
}

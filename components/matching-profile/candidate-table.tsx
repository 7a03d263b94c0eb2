import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import { StatusMark } from "@/components/ui/status-mark";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import { institutionNames } from "@/lib/institution/name-rules";
import type { Candidate } from "@/lib/matching-profile/schema";
import type { Locale } from "@/lib/platform/i18n/locales";

type Line = Candidate & { takesPart: boolean };
type Props = {
  lines: Line[];
  /** The id of the form that creates profiles for those ticked. */
  form: string;
  locale: Locale;
  desk: string;
};

export function CandidateTable({ lines, form, locale, desk }: Props) {
  const t = useTranslations("matching-profile");
  const d = useTranslations("domain");
  const ui = useTranslations("ui");
  const columns: Column<Line>[] = [
    {
      key: "institution",
      head: t("column.institution"),
      rowHead: true,
      className: "min-w-56",
      cell: ({ institution }) => (
        <span className="whitespace-normal">
          <InstitutionName institution={institution} locale={locale} />
        </span>
      ),
    },
    { key: "side", head: t("side"), cell: ({ institution }) => d(`side.${institution.side}`) },
    { key: "kind", head: t("kind"), cell: ({ institution }) => d(`kind.${institution.kind}`) },
    {
      key: "delegates",
      head: t("column.delegates"),
      numeric: true,
      cell: ({ institution, delegates }) => (
        <a href={`${desk}/delegates?institution=${institution.id}`} className="text-link">
          {delegates}
        </a>
      ),
    },
    {
      key: "takesPart",
      head: t("column.takesPart"),
      cell: ({ takesPart }) => (
        <StatusMark tone={takesPart ? "confirmed" : "ended"}>
          {t(takesPart ? "new.takesPart" : "new.takesNoPart")}
        </StatusMark>
      ),
    },
  ];
  return (
    <Table
      caption={t("new.title")}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={({ institution }) => institution.id}
      selection={{
        ...{ name: "ids", form, all: ui("selectAll") },
        label: ({ institution }) =>
          t("new.select", { name: institutionNames(institution, locale).lead.text }),
      }}
    />
  );
}

import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { OutcomeMeeting } from "@/lib/meeting/outcome-list-queries";
import { formatDay, formatMoment } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { PartyNames } from "./meeting-people";
import { OutcomeMark } from "./outcome-mark";

type Props = {
  meetings: OutcomeMeeting[];
  locale: Locale;
  zone: string;
  desk: string;
  /** May open a meeting's report; may plan an agreement. */
  may: { report: boolean; plan: boolean };
};

/** The meetings that a figure counts. */
export function OutcomeMeetings({ meetings, locale, zone, desk, may }: Props) {
  const t = useTranslations("outcome");
  const columns: Column<OutcomeMeeting>[] = [
    {
      ...{ key: "when", head: t("column.when"), rowHead: true, className: "figures min-w-48" },
      cell: ({ id, startsAt }) => {
        const when = formatMoment(startsAt, locale, zone);
        return may.report ? (
          <a href={`${desk}/matching/day/${id}`} className="text-link block whitespace-normal">
            {when}
          </a>
        ) : (
          when
        );
      },
    },
    { key: "table", head: t("column.table"), cell: ({ table }) => table.label },
    {
      ...{ key: "who", head: t("column.who"), className: "min-w-64" },
      cell: ({ parties }) => <PartyNames parties={parties} locale={locale} />,
    },
    {
      ...{ key: "outcome", head: t("column.outcome") },
      cell: (meeting) => <OutcomeMark meeting={meeting} />,
    },
    {
      ...{ key: "followUp", head: t("column.followUp"), className: "figures min-w-36" },
      cell: ({ followUpOn }) => (followUpOn ? formatDay(followUpOn, locale) : "–"),
    },
    {
      ...{ key: "agreement", head: t("column.agreement"), className: "min-w-32" },
      cell: (meeting) => <Agreement meeting={meeting} desk={desk} plan={may.plan} />,
    },
  ];
  return (
    <Table caption={t("list")} captionHidden columns={columns} rows={meetings} rowKey={({ id }) => id} />
  );
}

function Agreement({ meeting, desk, plan }: { meeting: OutcomeMeeting; desk: string; plan: boolean }) {
  const t = useTranslations("outcome");
  const { id, agreed, agreementId } = meeting;
  const link = (href: string, label: string) => (
    <a href={href} className="text-link touch-target inline-flex items-center">
      {label}
    </a>
  );
  if (agreementId) return link(`${desk}/agreements/${agreementId}`, t("column.agreement"));
  if (!agreed) return "–";
  return plan ? link(`${desk}/agreements/new?meeting=${id}`, t("plan")) : t("agreed");
}

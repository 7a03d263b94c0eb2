import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InstitutionName } from "@/components/institution/institution-name";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { Attendance } from "@/lib/meeting/day-queries";
import type { ReportedMeeting } from "@/lib/meeting/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { AttendanceLine } from "./attendance-line";
import { Interpreters } from "./meeting-people";
import { OutcomeMark } from "./outcome-mark";

type Props = {
  caption: string;
  meetings: ReportedMeeting[];
  attendance: Map<string, Attendance>;
  locale: Locale;
  /** The buttons that record what became of one; left out for those who may only look. */
  mark?: (meeting: ReportedMeeting) => ReactNode;
  /** Without outcomes, for what is still to come. */
  ahead?: boolean;
};

/** The meetings of one slot by table: who, who is missing, who interprets, what became of it. */
export function DayTable({ caption, meetings, attendance, locale, mark, ahead }: Props) {
  const t = useTranslations("meeting.day");
  const words = useTranslations("meeting");
  const columns: Column<ReportedMeeting>[] = [
    { key: "table", head: t("table"), rowHead: true, cell: (meeting) => <Place {...{ meeting, locale }} /> },
    {
      ...{ key: "parties", head: t("parties") },
      className: "min-w-64",
      cell: (meeting) => <Parties {...{ meeting, attendance, locale }} />,
    },
    {
      ...{ key: "interpreter", head: words("interpreter") },
      cell: ({ interpreters }) => <Interpreters {...{ interpreters, locale }} />,
    },
    ...(ahead
      ? []
      : [
          {
            key: "outcome",
            head: t("outcome"),
            cell: (meeting: ReportedMeeting) => <Outcome meeting={meeting} />,
          },
        ]),
    ...(mark ? [{ key: "mark", head: t("mark"), cell: mark, className: "min-w-56" }] : []),
  ];
  return <Table {...{ caption, columns }} captionHidden whole rows={meetings} rowKey={({ id }) => id} />;
}

function Place({ meeting: { table, room }, locale }: { meeting: ReportedMeeting; locale: Locale }) {
  return (
    <span className="grid">
      <span className="figures text-lg">{table.label}</span>
      <span className="text-xs font-normal text-ink-soft">{pick(room.name, locale)}</span>
    </span>
  );
}

function Parties({
  meeting: { parties },
  attendance,
  locale,
}: { meeting: ReportedMeeting } & Pick<Props, "attendance" | "locale">) {
  return (
    <ul className="grid gap-1.5">
      {parties.map(({ profileId, institution }) => (
        <li key={profileId} className="grid">
          <InstitutionName institution={institution} locale={locale} inline />
          <AttendanceLine attendance={attendance.get(profileId)} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

function Outcome({ meeting }: { meeting: ReportedMeeting }) {
  const t = useTranslations("meeting.day");
  return (
    <span className="grid gap-1">
      <OutcomeMark meeting={meeting} />
      {meeting.agreed ? <span className="text-xs">{t("agreed")}</span> : null}
      {meeting.result ? <span className="line-clamp-2 text-xs text-ink-soft">{meeting.result}</span> : null}
    </span>
  );
}

import { useTranslations } from "next-intl";
import type { Attendance } from "@/lib/meeting/day-queries";
import type { ReportedMeeting } from "@/lib/meeting/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { DayParties } from "./day-parties";
import type { DayEdits } from "./day-slot";
import { MarkCell, markFormId } from "./mark-cell";
import { Interpreters } from "./meeting-people";
import { OutcomeMark } from "./outcome-mark";

type Props = {
  /** The id of the heading above. */
  labelledBy: string;
  meetings: ReportedMeeting[];
  attendance: Map<string, Attendance>;
  locale: Locale;
  /** What may be recorded; null for those who may only look, and for what is still to come. */
  edits: DayEdits | null;
  begun: boolean;
  ahead?: boolean;
};

const COLUMNS = "lg:grid-cols-[7rem_minmax(0,1fr)_13rem_15rem]";

/**
 * The meetings of one slot by table: who, who is missing, who interprets, what became of it. In columns on a
 * laptop, below one another on the phone of whoever walks from table to table.
 */
export function DayList({ labelledBy, meetings, ...props }: Props) {
  const t = useTranslations("meeting");
  const heads = [t("day.table"), t("day.parties"), t("interpreter"), props.ahead ? "" : t("day.outcome")];
  return (
    <div className="border-y border-edge text-sm">
      <div
        aria-hidden="true"
        className={`hidden gap-x-4 border-b border-edge bg-wash px-3 py-1.5 font-medium lg:grid ${COLUMNS}`}
      >
        {heads.map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      <ol aria-labelledby={labelledBy} className="divide-y divide-rule">
        {meetings.map((meeting) => (
          <DayRow key={meeting.id} meeting={meeting} {...props} />
        ))}
      </ol>
    </div>
  );
}

type RowProps = Omit<Props, "labelledBy" | "meetings"> & { meeting: ReportedMeeting };

function DayRow({ meeting, attendance, locale, edits, begun, ahead }: RowProps) {
  const t = useTranslations("meeting");
  const { table, room, interpreters } = meeting;
  return (
    <li className={`grid gap-x-4 gap-y-2 px-3 py-2 ${COLUMNS}`}>
      <h3 className="flex items-baseline gap-x-2 lg:grid lg:content-start">
        <span className="sr-only">{t("tableNamed", { table: table.label })}</span>
        <span aria-hidden="true" className="figures text-lg font-medium">
          {table.label}
        </span>
        <span className="text-xs font-normal text-ink-soft">{pick(room.name, locale)}</span>
      </h3>
      <DayParties
        {...{ meeting, attendance, locale, begun }}
        form={edits?.opens ? markFormId(meeting) : null}
      />
      <div>
        <span className="sr-only">{t("interpreter")}</span>
        <Interpreters {...{ interpreters, locale }} />
      </div>
      {ahead ? null : (
        <div className="grid content-start gap-1.5">
          <Outcome meeting={meeting} />
          {edits ? <MarkCell {...{ meeting, edits }} /> : null}
        </div>
      )}
    </li>
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

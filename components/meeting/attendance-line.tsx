import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import type { Attendance } from "@/lib/meeting/day-queries";
import { presenceOf } from "@/lib/meeting/day-rules";
import { displayName } from "@/lib/names/rules";
import type { Locale } from "@/lib/platform/i18n/locales";

const TONES = { expected: "open", nobody: "refused", some: "waiting", all: "confirmed" } as const;

type Props = { attendance?: Attendance; begun: boolean; locale: Locale };

/** Whether those who are to sit at the table have come to the venue; names who has not, once the day has begun. */
export function AttendanceLine({ attendance, begun, locale }: Props) {
  const t = useTranslations("meeting.day");
  const comma = useTranslations("headcount")("comma");
  if (!attendance) return <span className="text-xs text-ink-soft">{t("unnamed")}</span>;
  const { arrived, missing } = attendance;
  const presence = presenceOf(attendance, begun);
  const count = arrived + missing.length;
  const names = missing.map((name) => displayName(name, locale)).join(comma);
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 text-xs">
      <StatusMark tone={TONES[presence]}>
        {presence === "expected" && t("expected", { count })}
        {presence === "nobody" && t("nobody")}
        {(presence === "some" || presence === "all") && t("arrived", { arrived, all: count })}
      </StatusMark>
      {presence === "nobody" || presence === "some" ? (
        <span className="text-ink-soft">{t("missing", { names })}</span>
      ) : null}
    </span>
  );
}

import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import type { Attendance } from "@/lib/meeting/day-queries";
import { displayName } from "@/lib/names/rules";
import type { Locale } from "@/lib/platform/i18n/locales";

/** Whether those who are to sit at the table have come to the venue; names who has not. */
export function AttendanceLine({ attendance, locale }: { attendance?: Attendance; locale: Locale }) {
  const t = useTranslations("meeting.day");
  const comma = useTranslations("headcount")("comma");
  if (!attendance) return <span className="text-xs text-ink-soft">{t("unnamed")}</span>;
  const { arrived, missing } = attendance;
  const names = missing.map((name) => displayName(name, locale)).join(comma);
  const tone = arrived === 0 ? "refused" : missing.length > 0 ? "waiting" : "confirmed";
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 text-xs">
      <StatusMark tone={tone}>
        {arrived === 0 ? t("nobody") : t("arrived", { arrived, all: arrived + missing.length })}
      </StatusMark>
      {missing.length > 0 ? <span className="text-ink-soft">{t("missing", { names })}</span> : null}
    </span>
  );
}

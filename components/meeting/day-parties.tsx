import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import { Button } from "@/components/ui/button";
import { StatusMark } from "@/components/ui/status-mark";
import { institutionNames } from "@/lib/institution/name-rules";
import type { Attendance } from "@/lib/meeting/day-queries";
import type { ReportedMeeting } from "@/lib/meeting/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { AttendanceLine } from "./attendance-line";

type Props = {
  meeting: ReportedMeeting;
  attendance: Map<string, Attendance>;
  locale: Locale;
  /** Whether the day has begun. */
  begun: boolean;
  /** The form that records that somebody did not come; null where nothing can be recorded. */
  form: string | null;
};

/** Who is to sit at the table, who of them has arrived, and the tap for those who did not come. */
export function DayParties({ meeting, attendance, locale, begun, form }: Props) {
  const t = useTranslations("meeting.day");
  const { parties, outcome, absentIds } = meeting;
  const taps = form !== null && (outcome === "NONE" || outcome === "NO_SHOW");
  return (
    <ul className="grid gap-2">
      {parties.map(({ profileId, institution }) => (
        <li key={profileId} className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
          <span className="grid min-w-48 flex-1">
            <InstitutionName institution={institution} locale={locale} inline />
            {absentIds.includes(profileId) ? (
              <span className="text-xs">
                <StatusMark tone="refused">{t("absent")}</StatusMark>
              </span>
            ) : (
              <AttendanceLine attendance={attendance.get(profileId)} {...{ begun, locale }} />
            )}
          </span>
          {taps && !absentIds.includes(profileId) ? (
            <Button
              form={form}
              name="mark"
              value={profileId}
              size="dense"
              variant="quiet"
              aria-label={t("markAbsent", { name: institutionNames(institution, locale).lead.text })}
            >
              {t("absent")}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

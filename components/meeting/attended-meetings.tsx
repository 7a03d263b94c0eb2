import { useTranslations } from "next-intl";
import type { MeetingView } from "@/lib/meeting/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { MeetingDays } from "./meeting-days";

type Props = {
  profileId: string | null;
  meetings: MeetingView[];
  locale: Locale;
  zone: string;
  now: Date;
};

/** On a delegate's own page: the meetings they attend for their institution; nothing where there are none. */
export function AttendedMeetings({ profileId, meetings, ...reader }: Props) {
  const t = useTranslations("meeting");
  if (meetings.length === 0) return null;
  return (
    <section aria-labelledby="meetings" className="grid gap-4">
      <div>
        <h2 id="meetings" className="font-title text-xl">
          {t("attended")}
        </h2>
        <p className="text-ink-soft">{t("attendedLead")}</p>
      </div>
      <MeetingDays {...reader} {...{ profileId, meetings }} level={3} />
    </section>
  );
}

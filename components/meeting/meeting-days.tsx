import { phases } from "@/lib/meeting/rules";
import type { MeetingView } from "@/lib/meeting/schema";
import { othersOf } from "@/lib/meeting/word-rules";
import { dayOf, formatDay } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { MeetingLine } from "./meeting-line";

type Props<Meeting extends MeetingView> = {
  meetings: Meeting[];
  /** Whose they are: not named beside the others. */
  profileId: string | null;
  locale: Locale;
  zone: string;
  now: Date;
  /** The heading above has this level less one. */
  level: 2 | 3;
  /** Where a meeting is reported on, and what the way there is called. */
  report?: (meeting: Meeting) => { href: string; label: string } | null;
};

/** Somebody's meetings by the venue's days; the one that runs and the one that follows are marked. */
export function MeetingDays<Meeting extends MeetingView>({ meetings, level, ...props }: Props<Meeting>) {
  const { locale, zone, now, profileId, report } = props;
  const Heading = level === 2 ? "h2" : "h3";
  const days = [...new Set(meetings.map(({ startsAt }) => dayOf(startsAt, zone)))];
  const phaseOf = phases(
    meetings.filter(({ state }) => state === "SCHEDULED"),
    now,
  );
  return days.map((day) => (
    <section key={day} aria-labelledby={`day-${day}`} className="grid gap-3">
      <Heading id={`day-${day}`} className="font-title text-xl">
        {formatDay(day, locale)}
      </Heading>
      <ol className="divide-y divide-rule border-y border-rule">
        {meetings
          .filter(({ startsAt }) => dayOf(startsAt, zone) === day)
          .map((meeting) => (
            <MeetingLine
              key={meeting.id}
              meeting={meeting}
              others={othersOf(meeting.parties, profileId)}
              phase={phaseOf.get(meeting) ?? null}
              locale={locale}
              zone={zone}
              report={report?.(meeting) ?? null}
            />
          ))}
      </ol>
    </section>
  ));
}

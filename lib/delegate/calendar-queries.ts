import "server-only";
import { type CalendarEvent, calendarFile } from "@/lib/platform/calendar/ics";
import { env } from "@/lib/platform/env/env";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { type OwnRegistration, seatedSessions } from "./own-queries";

/** The sessions in which a person has a seat, as a calendar file; the waiting list is no appointment. */
export function ownCalendar(own: OwnRegistration, locale: Locale, now: Date): string {
  return calendarFile(pick(own.edition.title, locale), ownEvents(own, locale), now);
}

/** The same sessions as entries of a calendar, to stand there beside others. */
export function ownEvents(own: OwnRegistration, locale: Locale): CalendarEvent[] {
  const { delegate, edition } = own;
  const host = new URL(env().APP_URL).hostname;
  return seatedSessions(own)
    .filter(({ seat }) => seat.state !== "WAITLISTED")
    .map((session) => ({
      uid: `${session.id}.${delegate.id}@${host}`,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      title: pick(session.title, locale),
      place: [session.room && pick(session.room.name, locale), pick(edition.venue, locale)]
        .filter(Boolean)
        .join(", "),
      sequence: delegate.version,
    }));
}

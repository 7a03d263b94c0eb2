import { env } from "@/lib/platform/env/env";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { calendarFile } from "./ics";
import { type OwnRegistration, seatedSessions } from "./own-queries";

/** The sessions in which a person has a seat, as a calendar file; the waiting list is no appointment. */
export function ownCalendar(own: OwnRegistration, locale: Locale, now: Date): string {
  const { delegate, edition } = own;
  const host = new URL(env().APP_URL).hostname;
  const sessions = seatedSessions(own)
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
  return calendarFile(pick(edition.title, locale), sessions, now);
}

import "server-only";
import { ownEvents } from "@/lib/delegate/calendar-queries";
import type { OwnRegistration } from "@/lib/delegate/own-queries";
import { editionById } from "@/lib/edition/queries";
import type { EditionView } from "@/lib/edition/schema";
import { type Actor, SYSTEM } from "@/lib/platform/auth/actor";
import { type CalendarEvent, calendarFile } from "@/lib/platform/calendar/ics";
import { env } from "@/lib/platform/env/env";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { formerMeetings } from "./former-queries";
import { attendedBy, meetingsOfInterpreter, publishedTo } from "./queries";
import type { MeetingView } from "./schema";
import { interpreterLine, namesOf, othersOf, pairName, type Words } from "./word-rules";

type Reader = { locale: Locale; words: Words; edition: EditionView };

/**
 * An institution's meetings as a calendar file, for its own link and its letters, those that it was taken off among
 * them as cancelled; null for anybody else.
 */
export async function profileCalendar(
  actor: Actor,
  profile: { id: string; editionId: string },
  locale: Locale,
  now: Date,
): Promise<string | null> {
  if (!isHolder(actor, "institution", profile.id)) return null;
  const reader = await readerOf(profile.editionId, locale);
  const meetings = await everKnown(profile.id, profile.editionId);
  return fileOf(reader, meetings.map(eventFor(reader, profile.id, profile.id)), now);
}

/** What an interpreter interprets, as a calendar file; what they were to and no longer do is in it as cancelled. */
export async function interpreterCalendar(
  actor: Actor,
  interpreter: { id: string; editionId: string },
  locale: Locale,
  now: Date,
): Promise<string | null> {
  if (!isHolder(actor, "interpreter", interpreter.id)) return null;
  const reader = await readerOf(interpreter.editionId, locale);
  const holder = { kind: "interpreter", id: interpreter.id, editionId: interpreter.editionId } as const;
  const meetings = [...(await meetingsOfInterpreter(holder)), ...(await formerMeetings(holder))];
  return fileOf(reader, meetings.map(eventFor(reader, null, interpreter.id)), now);
}

/** A delegate's sessions, and the meetings of the institution for which they attend. */
export async function delegateCalendar(
  actor: Actor,
  own: OwnRegistration,
  locale: Locale,
  now: Date,
): Promise<string> {
  const reader = { locale, words: await translatorFor(locale), edition: own.edition };
  const profileId = await attendedBy(actor);
  const meetings = profileId ? await everKnown(profileId, own.edition.id) : [];
  const attended = meetings.map(eventFor(reader, profileId, own.delegate.id));
  return fileOf(reader, [...ownEvents(own, locale), ...attended], now);
}

/** A holder's calendar as it hangs on the letters that tell them of changes. */
export async function calendarAttachment(
  holder: { profileId: string } | { interpreterId: string },
  editionId: string,
  locale: Locale,
  now = new Date(),
) {
  const content =
    "profileId" in holder
      ? await profileCalendar(SYSTEM, { id: holder.profileId, editionId }, locale, now)
      : await interpreterCalendar(SYSTEM, { id: holder.interpreterId, editionId }, locale, now);
  const contentType = "text/calendar; charset=utf-8; method=PUBLISH";
  return content === null ? [] : [{ filename: "meetings.ics", contentType, content }];
}

/** What a calendar may have of an institution's: a meeting that is left away would stand in it for ever. */
async function everKnown(profileId: string, editionId: string): Promise<MeetingView[]> {
  const [known, former] = await Promise.all([
    publishedTo(profileId, editionId),
    formerMeetings({ kind: "institution", id: profileId, editionId }),
  ]);
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...former.filter(({ id }) => !ids.has(id))];
}

const isHolder = (actor: Actor, kind: "institution" | "interpreter", id: string) =>
  actor.kind === "system" || (actor.kind === kind && actor.id === id);

async function readerOf(editionId: string, locale: Locale): Promise<Reader> {
  return { locale, words: await translatorFor(locale), edition: await editionById(editionId) };
}

const fileOf = ({ edition, locale }: Reader, events: CalendarEvent[], now: Date) =>
  calendarFile(pick(edition.title, locale), events, now);

/** One entry for each meeting and holder, for ever: a new time moves it, a cancellation strikes it out. */
function eventFor({ locale, words, edition }: Reader, profileId: string | null, holderId: string) {
  const host = new URL(env().APP_URL).hostname;
  return (meeting: MeetingView): CalendarEvent => {
    const { id, startsAt, endsAt, sequence, state, table, room, interpreters } = meeting;
    const names = namesOf(othersOf(meeting.parties, profileId), locale, words);
    const pairs = interpreters.filter((one) => one.id === holderId).map(({ pair }) => pairName(pair, words));
    const title = profileId
      ? words("meeting.calendar.with", { names })
      : words("meeting.calendar.interpreting", { names, pairs: pairs.join(words("meeting.and")) });
    const cancelled = state === "CANCELLED";
    const place = [
      words("meeting.tableNamed", { table: table.label }),
      pick(room.name, locale),
      pick(edition.venue, locale),
    ];
    const known = profileId ? interpreters : [];
    return {
      uid: `${id}.${holderId}@${host}`,
      ...{ startsAt, endsAt, title, sequence, cancelled },
      place: cancelled ? "" : place.join(", "),
      note: cancelled ? "" : known.map((one) => interpreterLine(one, locale, words)).join("\n"),
    };
  };
}

export type CalendarSession = {
  uid: string;
  startsAt: Date;
  endsAt: Date;
  title: string;
  place: string;
  /** Raised with every change of the person's seats, so that calendars update. */
  sequence: number;
};

const encoder = new TextEncoder();

/**
 * A calendar file (RFC 5545): times in UTC, text escaped, lines folded at 75 octets without cutting a
 * character. Libraries tried wrote times hours off, or lines too long.
 *
 * @param now when it is written (DTSTAMP)
 */
export function calendarFile(name: string, sessions: CalendarSession[], now: Date): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Delegation Desk//Programme//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...sessions.flatMap((session) => event(session, now)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function event({ uid, startsAt, endsAt, title, place, sequence }: CalendarSession, now: Date): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SEQUENCE:${sequence}`,
    `SUMMARY:${escapeText(title)}`,
    `LOCATION:${escapeText(place)}`,
    "END:VEVENT",
  ];
}

const utc = (time: Date) => `${time.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

const escapeText = (text: string) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

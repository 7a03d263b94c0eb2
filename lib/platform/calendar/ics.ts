export type CalendarEvent = {
  /** The same for the same appointment of the same person, whatever becomes of it. */
  uid: string;
  startsAt: Date;
  endsAt: Date;
  title: string;
  place: string;
  note?: string;
  /** Raised with every change, so that calendars update. */
  sequence: number;
  /** It was to be and is not: calendars strike it out, where leaving it away would let it stand. */
  cancelled?: boolean;
};

const encoder = new TextEncoder();

/**
 * A calendar file (RFC 5545): times in UTC, text escaped, lines folded at 75 octets without cutting a
 * character. Libraries tried wrote times hours off, or lines too long. Calendars that subscribe to its address
 * look for changes every quarter of an hour.
 *
 * @param now when it is written (DTSTAMP)
 */
export function calendarFile(name: string, events: CalendarEvent[], now: Date): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Delegation Desk//Programme//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT15M",
    "X-PUBLISHED-TTL:PT15M",
    ...events.flatMap((event) => eventLines(event, now)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** How a calendar file is sent: never kept by anybody on the way. */
export function calendarResponse(file: string, fileName: string): Response {
  return new Response(file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
    },
  });
}

function eventLines(event: CalendarEvent, now: Date): string[] {
  const { uid, startsAt, endsAt, title, place, note, sequence, cancelled } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    `SUMMARY:${escapeText(title)}`,
    `LOCATION:${escapeText(place)}`,
    ...(note ? [`DESCRIPTION:${escapeText(note)}`] : []),
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

import type { EditionView } from "@/lib/edition/schema";
import { dayOf, formatDay, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { MeetingInterpreter, MeetingView, SheetOf } from "./schema";
import { both, type Line, languagesOf, partyLines, personLines, type Two } from "./sheet-rules";
import { othersOf, pairName, type Words } from "./word-rules";

export type ColumnName =
  | "time"
  | "place"
  | "table"
  | "with"
  | "parties"
  | "interpreter"
  | "languages"
  | "notes";

/** A cell: groups of lines, of each of which the first leads. */
export type SheetCell = Line[][];

/** One holder's meetings of one day. */
export type Sheet = Two & {
  of: SheetOf;
  day: Line[];
  holder: Line[];
  columns: ColumnName[];
  rows: SheetCell[][];
};

/** Whom a sheet is for. */
export type Holder = { of: SheetOf; id: string; name(two: Two): Line[]; language: Locale };

export type SheetFrame = { edition: EditionView; words: Record<Locale, Words> };

const COLUMNS: Record<SheetOf, ColumnName[]> = {
  institution: ["time", "place", "with", "interpreter", "notes"],
  interpreter: ["time", "place", "parties", "languages"],
  table: ["time", "parties", "interpreter"],
  room: ["time", "table", "parties", "interpreter"],
};

/** A holder's sheets, one for each day on which they have meetings; `meetings` are in order of time. */
export function sheetsFor(holder: Holder, meetings: MeetingView[], frame: SheetFrame): Sheet[] {
  const { edition } = frame;
  const two = languagesOf(holder.language, edition);
  const own = meetings.filter((meeting) => meeting.state === "SCHEDULED" && concerns(meeting, holder));
  const days = [...new Set(own.map(({ startsAt }) => dayOf(startsAt, edition.timeZone)))];
  return days.map((day) => ({
    ...two,
    of: holder.of,
    day: [two.lead, two.second].map((language) => ({ text: formatDay(day, language), language })),
    holder: holder.name(two),
    columns: COLUMNS[holder.of],
    rows: own
      .filter(({ startsAt }) => dayOf(startsAt, edition.timeZone) === day)
      .map((meeting) => COLUMNS[holder.of].map((column) => cellOf(column, meeting, holder, two, frame))),
  }));
}

/** A page for somebody who has no meeting: it says so where a name and a table would stand. */
export function emptySheet(of: SheetOf, language: Locale, { edition, words }: SheetFrame): Sheet {
  const two = languagesOf(language, edition);
  const said = [two.lead, two.second].map((one) => ({
    text: words[one]("meeting.sheet.none"),
    language: one,
  }));
  return { ...two, of, day: [], holder: said, columns: [], rows: [] };
}

function concerns({ parties, interpreters, table, room }: MeetingView, { of, id }: Holder): boolean {
  if (of === "table") return table.id === id;
  if (of === "room") return room.id === id;
  if (of === "interpreter") return interpreters.some((one) => one.id === id);
  return parties.some(({ profileId }) => profileId === id);
}

function cellOf(
  column: ColumnName,
  meeting: MeetingView,
  holder: Holder,
  two: Two,
  frame: SheetFrame,
): SheetCell {
  const { startsAt, endsAt, table, room, parties, interpreters } = meeting;
  const zone = frame.edition.timeZone;
  const plain = (text: string): SheetCell => [[{ text, language: two.lead }]];
  switch (column) {
    case "time":
      return plain(`${formatTime(startsAt, zone)}–${formatTime(endsAt, zone)}`);
    case "table":
      return plain(table.label);
    case "place":
      return [...plain(table.label), both(room.name, two)];
    case "with":
      return othersOf(parties, holder.id).map((party) => partyLines(party, two));
    case "parties":
      return parties.map((party) => partyLines(party, two));
    case "interpreter":
      if (interpreters.length === 0) return plain("–");
      return interpreters.map((one) => [
        ...personLines(one.name, two),
        ...pairLines(one, two, frame).slice(0, 1),
      ]);
    case "languages":
      return interpreters.filter(({ id }) => id === holder.id).map((one) => pairLines(one, two, frame));
    case "notes":
      return [];
  }
}

const pairLines = ({ pair }: MeetingInterpreter, { lead, second }: Two, { words }: SheetFrame): Line[] =>
  [lead, second].map((language) => ({ text: pairName(pair, words[language]), language }));

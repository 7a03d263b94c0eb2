import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { type Locale, langTag } from "@/lib/platform/i18n/locales";
import { GREY, INK } from "@/lib/platform/pdf/ink";
import { widthOf } from "@/lib/platform/pdf/lines";
import { drawBlock, newPress, type Press, set, written } from "@/lib/platform/pdf/press";
import type { Sheet } from "./sheet-content";
import { bottomOf, PAGE, paged, placesOf, type SetLine, setHead, setRow, stacked } from "./sheet-layout";
import type { Line } from "./sheet-rules";
import { drawTable } from "./sheet-table";
import type { Words } from "./word-rules";

/** What stands on every sheet besides its meetings. */
export type Stamp = {
  words: Record<Locale, Words>;
  /** The document's language, and its name in that. */
  language: Locale;
  title: string;
  /** The edition in each language. */
  edition: Record<Locale, string>;
  /** Which timetable, printed when and by whom. */
  foot: Record<Locale, string>;
  madeBy: string;
  madeAt: Date;
};

/** With more rows than these a file goes without tags, which stay in memory until it ends. */
const TAGGED_ROWS = 2_000;
const FOOT = 7;

/** Daily sheets one after the other as PDF on A4; each counts its own pages, since they are handed out apart. */
export function sheetsPdf(sheets: Sheet[], stamp: Stamp): Readable {
  return Readable.from(chunks(sheets, stamp), { objectMode: false });
}

async function* chunks(sheets: Sheet[], stamp: Stamp): AsyncGenerator<Buffer> {
  const { language, title, madeBy, madeAt, foot } = stamp;
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const press = newPress(
    {
      ...{ title, madeAt, author: madeBy, subject: foot[language] },
      ...{ lang: langTag(language), tagged: rows <= TAGGED_ROWS },
    },
    () => {},
  );
  for (const sheet of sheets) {
    drawSheet(press, sheet, stamp);
    yield* written(press);
    // Setting a page takes some twenty milliseconds: others are served in between.
    await setImmediate();
  }
  press.document.end();
  yield* written(press);
}

function drawSheet(press: Press, sheet: Sheet, stamp: Stamp): void {
  const places = placesOf(sheet.columns);
  const opening = openingOf(press, sheet, stamp);
  const head = setHead(
    press,
    sheet.columns.map((one) => inBoth(sheet, stamp, `meeting.sheet.column.${one}`)),
    places,
  );
  const room = PAGE.top - PAGE.bottom - head.height;
  const rows = sheet.rows.map((cells) => setRow(press, cells, sheet.columns, places));
  const pages = paged(rows, room - bottomOf(opening) - 14, room);
  for (const [index, page] of pages.entries()) {
    press.ink.page([PAGE.width, PAGE.height]);
    drawFoot(press, sheet, stamp, `${index + 1} / ${pages.length}`);
    const top = index === 0 ? drawOpening(press, opening) - 14 : PAGE.top;
    if (sheet.columns.length === 0) continue;
    if (index === 0) press.tags.begin();
    drawTable(press, head, page, places, top, index === 0);
  }
  press.tags.end();
}

const inBoth = ({ lead, second }: Sheet, { words }: Stamp, key: string): Line[] =>
  [lead, second].map((language) => ({ text: words[language](key), language }));

/** Whose sheet, of which day, of which edition. */
function openingOf(press: Press, sheet: Sheet, stamp: Stamp): SetLine[] {
  const width = PAGE.right - PAGE.left;
  const what = [sheet.lead, sheet.second].map((language) => ({
    text: `${stamp.words[language](`meeting.sheet.of.${sheet.of}`)} · ${stamp.edition[language]}`,
    language,
  }));
  const holder = stacked(press, [sheet.holder], width, 17, 9.5);
  const rest = stacked(press, [sheet.day, what], width, 11, 8.5);
  const drop = bottomOf(holder) + 6;
  return [...holder, ...rest.map((line) => ({ ...line, lead: false, drop: line.drop + drop }))];
}

function drawOpening(press: Press, lines: SetLine[]): number {
  for (const [index, { block, drop, lang, lead }] of lines.entries()) {
    const draw = () => drawBlock(press, block, PAGE.left, PAGE.top - drop, lead ? INK : GREY);
    press.tags.text(index === 0 ? "H1" : "P", draw, lang);
  }
  return PAGE.top - bottomOf(lines);
}

/** A loose sheet says which timetable it is from, when it was printed and by whom, in both languages. */
function drawFoot(press: Press, sheet: Sheet, { foot }: Stamp, count: string): void {
  const width = PAGE.right - PAGE.left - 50;
  press.ink.artifact(() => {
    let top = PAGE.bottom - 14;
    for (const language of [sheet.lead, sheet.second]) {
      const block = set(press, foot[language], { language, weight: "400Regular", size: FOOT, width });
      top -= drawBlock(press, block, PAGE.left, top, GREY);
    }
    const number = set(press, count, { language: "en", weight: "400Regular", size: 8, width: 50 });
    const wide = widthOf(number.lines[0] ?? []) * (8 / 1000);
    drawBlock(press, number, PAGE.right - wide, PAGE.bottom - 14, GREY);
  });
}

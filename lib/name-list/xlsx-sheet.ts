import type { Locale } from "../platform/i18n/locales";
import { type Cell, type Column, chosenColumns } from "./columns";
import type { ListContext } from "./list-context";
import type { NameListRow } from "./row";
import { orderOf, timeOf } from "./statement";
import { wallSerial } from "./venue-clock";
import { styleOf } from "./xlsx-styles";
import { plainXml, xlsxText } from "./xlsx-text";

/** The most rows that a spreadsheet holds, its head included. */
const ROW_LIMIT = 1_048_576;
const BATCH = 250;
const HEAD_LIMIT = 255;

/**
 * The list's sheet as XML, in pieces: frozen head row, widths, rows, autofilter, A4 with order, time and page
 * numbers. `onEnd` gets the number of the last row, which the workbook part needs.
 */
export async function* sheetXml(
  rows: AsyncIterable<NameListRow>,
  context: ListContext,
  onEnd: (last: number) => void,
) {
  const columns = chosenColumns(context);
  const { language } = context.spec;
  const names = columns.map((_, index) => letters(index + 1));
  yield opening(columns, language);
  let last = 1;
  let batch = "";
  for await (const row of rows) {
    if (++last > ROW_LIMIT) throw new RangeError(`A sheet holds ${ROW_LIMIT} rows`);
    const cells = columns.map((column, index) =>
      cellXml(`${names[index]}${last}`, column.cell(row), language, context.zone),
    );
    batch += rowXml(last, cells);
    if (last % BATCH !== 0) continue;
    yield batch;
    batch = "";
  }
  onEnd(last);
  yield batch + closing(`A1:${letters(columns.length)}${last}`, context);
}

/** A small sheet of labelled lines. */
export function linesXml(lines: [string, string][], language: Locale): string {
  const rows = lines.map(([label, value], index) =>
    rowXml(index + 1, [
      textXml(`A${index + 1}`, label, styleOf(language, "head")),
      textXml(`B${index + 1}`, value, styleOf(language, "text")),
    ]),
  );
  return `${HEAD}<cols><col min="1" max="1" width="18" customWidth="1"/><col min="2" max="2" width="80" customWidth="1"/></cols><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

/** Column letters by number: 1 is A, 27 is AA. */
export function letters(column: number): string {
  const rest = (column - 1) % 26;
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? letters(before) : "") + String.fromCharCode(65 + rest);
}

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;

function opening(columns: Column[], language: Locale): string {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width + 2}" customWidth="1"/>`,
  );
  const head = columns.map(({ heading }, index) =>
    textXml(`${letters(index + 1)}1`, heading, styleOf(language, "head")),
  );
  return `${HEAD}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/><cols>${widths.join("")}</cols><sheetData>${rowXml(1, head)}`;
}

function closing(range: string, context: ListContext): string {
  const { words } = context;
  const print = `${words("name-list.orderLine", { order: orderOf(context) })} · ${timeOf(context)} · ${context.madeBy}`;
  return `</sheetData><autoFilter ref="${range}"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>&amp;L${headText(context.title)}</oddHeader><oddFooter>&amp;L${headText(print)}&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** Ampersands are commands in a printed header, doubled they are themselves; Excel refuses more than 255. */
function headText(text: string): string {
  const room = HEAD_LIMIT - 20;
  const shown = [...text].slice(0, room).join("");
  return plainXml(shown.replaceAll("&", "&&"));
}

const rowXml = (row: number, cells: string[]) => `<row r="${row}">${cells.join("")}</row>`;

function cellXml(at: string, cell: Cell, language: Locale, zone: string): string {
  if (cell === null) return "";
  if (cell.type === "text") return textXml(at, cell.text, styleOf(cell.language, "text"));
  const value = cell.type === "integer" ? cell.value : wallSerial(cell.at, zone);
  return `<c r="${at}" s="${styleOf(language, cell.type)}"><v>${value}</v></c>`;
}

/** Always a string, never a formula, whatever it begins with. */
function textXml(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xlsxText(text)}</t></is></c>`;
}

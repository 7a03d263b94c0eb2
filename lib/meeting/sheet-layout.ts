import { langTag } from "@/lib/platform/i18n/locales";
import type { Block } from "@/lib/platform/pdf/lines";
import { A4, heightOf, type Press, set } from "@/lib/platform/pdf/press";
import type { ColumnName, SheetCell } from "./sheet-content";
import type { Line } from "./sheet-rules";

/** The page in points: A4 upright. */
export const PAGE = {
  width: A4.short,
  height: A4.long,
  left: 40,
  right: A4.short - 40,
  top: A4.long - 40,
  bottom: 62,
};
export const PAD = 4;
const GAP = 10;
const LEAD = 10;
const SMALL = 7.5;
/** Between two names in one cell. */
const APART = 3;

/** How wide columns are by one another; a sheet's share the whole width. */
const WIDTHS: Record<ColumnName, number> = {
  time: 16,
  place: 20,
  table: 10,
  with: 36,
  parties: 48,
  interpreter: 26,
  languages: 24,
  notes: 22,
};

/** Larger where somebody looks for it from a step away. */
const LEADS: Partial<Record<ColumnName, number>> = { time: 10.5, table: 15, place: 12 };

export type Placed = { x: number; width: number };
/** A text with its place below the top of its row or head. */
export type SetLine = { block: Block; drop: number; lang: string; lead: boolean };
export type SetRow = { cells: SetLine[][]; height: number };

export function placesOf(columns: ColumnName[]): Placed[] {
  const whole = columns.reduce((sum, column) => sum + WIDTHS[column], 0);
  let x = PAGE.left;
  return columns.map((column) => {
    const width = ((PAGE.right - PAGE.left) * WIDTHS[column]) / whole;
    const place = { x, width: width - GAP };
    x += width;
    return place;
  });
}

/** A row's cells, each text set to its column; what leads is larger. */
export function setRow(press: Press, cells: SheetCell[], columns: ColumnName[], places: Placed[]): SetRow {
  const lines = cells.map((cell, index) => {
    const [column, place] = [columns[index] as ColumnName, places[index] as Placed];
    return stacked(press, cell, place.width, LEADS[column] ?? LEAD);
  });
  const height = Math.max(0, ...lines.map(bottomOf)) + 2 * PAD;
  return { cells: lines, height };
}

/** The heads of a sheet's columns in both languages. */
export function setHead(press: Press, heads: Line[][], places: Placed[]): SetRow {
  const lines = heads.map((head, index) => stacked(press, [head], (places[index] as Placed).width, 8.5, 7));
  return { cells: lines, height: Math.max(0, ...lines.map(bottomOf)) + 2 * PAD };
}

/** Rows in pages: as many on each as fit, the first with less room than the others. */
export function paged(rows: SetRow[], first: number, later: number): SetRow[][] {
  const pages: SetRow[][] = [[]];
  let room = first;
  for (const row of rows) {
    if (row.height > room && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      room = later;
    }
    pages.at(-1)?.push(row);
    room -= row.height;
  }
  return pages;
}

/** Lines below one another over a width: the first of each group larger, that of the first group largest. */
export function stacked(
  press: Press,
  groups: Line[][],
  width: number,
  lead: number,
  small = SMALL,
): SetLine[] {
  let drop = 0;
  return groups.flatMap((group, at) => {
    if (at > 0) drop += APART;
    return group.map(({ text, language }, index) => {
      const first = index === 0;
      const size = first ? (at === 0 ? lead : Math.min(lead, LEAD)) : small;
      const block = set(press, text, { language, weight: first ? "500Medium" : "400Regular", size, width });
      const line = { block, drop, lang: langTag(language), lead: first };
      drop += heightOf(block);
      return line;
    });
  });
}

export const bottomOf = (lines: SetLine[]): number =>
  Math.max(0, ...lines.map(({ block, drop }) => drop + heightOf(block)));

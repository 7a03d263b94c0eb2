import { institutionNames } from "@/lib/institution/name-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { MeetingView } from "./schema";

/** What a column of the big screen holds, by the size of its letters. */
export type Measure = { width: number; height: number; gap: number };

/**
 * Latin names are some three times as long as those in Han or hangul, so they are set smaller. Sizes are shares
 * of the screen, so that these figures hold on every screen that is at least as wide as 16:9.
 */
export const measureOf = (locale: Locale): Measure =>
  locale === "en" ? { width: 25, height: 25, gap: 1 } : { width: 20, height: 20.6, gap: 0.8 };

const LINE = 1.3;
const OWN = 0.85;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u;
const NARROW = 0.58;

/** About how high a meeting's row gets: each institution with the name it gives itself after it, wrapped. */
export function rowHeight({ parties }: Pick<MeetingView, "parties">, locale: Locale): number {
  const { width, gap } = measureOf(locale);
  const lines = parties.map(({ institution }) => {
    const { lead, own } = institutionNames(institution, locale);
    return Math.ceil((emsOf(lead.text) + (own ? 0.5 + emsOf(own.text) * OWN : 0)) / width);
  });
  return gap + lines.reduce((sum, count) => sum + Math.max(1, count) * LINE, 0);
}

/** Rows in columns that do not overflow; a row higher than a column has one to itself. */
export function screenColumns<Row>(rows: Row[], heightOf: (row: Row) => number, height: number): Row[][] {
  const columns: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const high = heightOf(row);
    if (high > room) {
      columns.push([]);
      room = height;
    }
    columns.at(-1)?.push(row);
    room -= high;
  }
  return columns;
}

/** Columns side by side, as many to a page as it has room for. */
export const screenPages = <Column>(columns: Column[], abreast: number): Column[][] =>
  Array.from({ length: Math.ceil(columns.length / abreast) }, (_, page) =>
    columns.slice(page * abreast, (page + 1) * abreast),
  );

const emsOf = (text: string) => [...text].reduce((sum, one) => sum + (WIDE.test(one) ? 1 : NARROW), 0);

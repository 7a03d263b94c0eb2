import { hangulOfHanFamily } from "./hanja";
import { toRomaji } from "./romaji";
import type { PersonName } from "./schema";
import { hasHan, hasHangul } from "./script";

export const NAME_ORDERS = ["protocol", "pinyin", "strokes", "gojuon", "hangul", "latin"] as const;
export type NameOrder = (typeof NAME_ORDERS)[number];

/** The orders that follow from the name; protocol order comes from the sides, delegations and ranks. */
export type KeyedOrder = Exclude<NameOrder, "protocol">;

/**
 * Where each order lives in PostgreSQL: the column holding `sortKeys(name)[order]`, and the deterministic ICU
 * collation to compare it under (`locale` is what the migration creates it with). Order by column, then id.
 */
export const NAME_COLLATIONS = {
  pinyin: { column: "sort_pinyin", collation: "zh_pinyin", locale: "zh-u-co-pinyin" },
  strokes: { column: "sort_strokes", collation: "zh_strokes", locale: "zh-u-co-stroke" },
  gojuon: { column: "sort_gojuon", collation: "ja_gojuon", locale: "ja" },
  hangul: { column: "sort_hangul", collation: "ko_hangul", locale: "ko" },
  latin: { column: "sort_latin", collation: "latin_root", locale: "und" },
} as const satisfies Record<KeyedOrder, { column: string; collation: string; locale: string }>;

/**
 * The texts to store in the five sort columns. The family name is compared as a whole before the given name
 * (a space sorts before every letter), so compound family names keep together; how the Latin was spaced or
 * capitalised does not matter.
 *
 * - pinyin: by Latin name, then native (the collation alone would file 单, 曾, 仇, 翟 under D, C, C, D).
 * - strokes: native names in Han first; the others after them, by Latin.
 * - gojuon: by reading, first without regard to voicing and length, then with it, family before given (ヤマサキ,
 *   then ヤマザキ, never mixed); persons without a reading after all who have one, by Latin.
 * - hangul: native hangul first, Korean names in Han among them by their sound; the others after, by Latin.
 * - latin: by Latin name, then native.
 */
export function sortKeys(name: PersonName): Record<KeyedOrder, string> {
  const native = join(name.nativeFamily, name.nativeGiven);
  const latin = join(latinLetters(name.latinFamily), latinLetters(name.latinGiven));
  const after = join("1", latin, native);
  return {
    pinyin: join(latin, native),
    strokes: hasHan(native) ? join("0", native, latin) : after,
    gojuon: name.reading === "" ? after : join("0", ...readingParts(name).flatMap(kanaKey), native, latin),
    hangul: isKorean(name) ? join("0", hangulFamily(name), name.nativeGiven, latin) : after,
    latin: join(latin, native),
  };
}

/**
 * The reading's family and given part: at the space, or, where none was typed, where the Latin names say that it
 * is (サトウメコ is サト ウメコ for UMEKO); undivided if they do not fit.
 */
export function readingParts({ reading, latinFamily, latinGiven }: PersonName): string[] {
  const [family = "", ...given] = reading.split(" ").filter((part) => part !== "");
  if (given.length > 0) return [family, given.join("")];
  const fitting = Array.from(
    family,
    (_, index) => [family.slice(0, index), family.slice(index)] as const,
  ).filter(([start]) => isSpelt(start, latinFamily));
  const [start, end] = fitting.findLast(([, rest]) => isSpelt(rest, latinGiven)) ??
    fitting.at(-1) ?? [family];
  return end ? [start, end] : [start];
}

function isSpelt(kana: string, latin: string): boolean {
  const letters = latinLetters(latin).toLowerCase();
  return (
    letters !== "" && (["dropped", "oh", "written"] as const).some((long) => toRomaji(kana, long) === letters)
  );
}

const join = (...parts: string[]) => parts.filter((part) => part !== "").join(" ");

const latinLetters = (text: string) => text.toUpperCase().replace(/[^A-Z]/g, "");

/**
 * A collation compares voicing marks only after the whole text; to compare them inside the family name they
 * are written out as a number: one digit per kana, of the same length wherever the bare kana are the same.
 */
function kanaKey(part: string): string[] {
  const marks = Array.from(part, (kana) => {
    const mark = kana.normalize("NFD").charAt(1);
    return mark === "\u3099"
      ? "3"
      : mark === "\u309A"
        ? "4"
        : kana === "ー"
          ? "0"
          : /[ァィゥェォッャュョヮヵヶ]/.test(kana)
            ? "1"
            : "2";
  });
  return [part, marks.join("")];
}

function isKorean({ side, nativeFamily, nativeGiven }: PersonName): boolean {
  return hasHangul(nativeFamily + nativeGiven) || (side === "KR" && hasHan(nativeFamily + nativeGiven));
}

function hangulFamily({ nativeFamily }: PersonName): string {
  return hangulOfHanFamily(nativeFamily) ?? nativeFamily;
}

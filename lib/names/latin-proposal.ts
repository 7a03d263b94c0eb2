import { hangulOfHanFamily } from "./hanja";
import { toKatakana } from "./kana";
import { customaryGiven, koreanFamilySpellings, romaniseKorean } from "./korean";
import { pinyinOf } from "./pinyin";
import { toRomaji } from "./romaji";
import type { PersonName } from "./schema";
import { hasHan, hasHangul } from "./script";

export type LatinProposal = { family: string[]; given: string[] };

type NativeName = Pick<PersonName, "side" | "nativeFamily" | "nativeGiven" | "reading">;

/**
 * Spellings to offer for the Latin fields, in capitals, likeliest first; the person decides, since only the
 * passport knows. Chinese: pinyin with LYU and NYU (exit-entry rule of 2021). Japanese: from the reading, which
 * needs a space between family and given. Korean: the family spellings in use, then the Revised ones. Latin
 * native names: without accents, as a passport's machine-readable lines have them. Lists may be empty.
 */
export function latinProposal(name: NativeName): LatinProposal {
  const { nativeFamily, nativeGiven } = name;
  if (name.reading !== "") return fromReading(name.reading);
  if (hasHangul(nativeFamily + nativeGiven) || (name.side === "KR" && hasHan(nativeFamily)))
    return fromKorean(name);
  if (name.side !== "JP" && hasHan(nativeFamily + nativeGiven))
    return { family: fromPinyin(nativeFamily, "family"), given: fromPinyin(nativeGiven, "given") };
  return { family: withoutAccents(nativeFamily), given: withoutAccents(nativeGiven) };
}

function fromPinyin(text: string, part: "family" | "given"): string[] {
  const words = text.split(/[\s·•・‧.]+/u).map((word) => pinyinOf(word, part).join("").replaceAll("v", "yu"));
  const han = text.match(/[\p{Script=Han}]/gu)?.length ?? 0;
  return pinyinOf(text, part).length === han ? choices([words.join(" ")]) : [];
}

/**
 * Katakana to what Japanese passports print: long vowels dropped, or OH on request, or written. A family name that
 * ends in ウエ or ウラ (井上, 松浦) has no long vowel there, so its written form comes first.
 */
function fromReading(reading: string): LatinProposal {
  const [family = "", ...given] = toKatakana(reading).split(" ");
  if (given.length === 0) return { family: [], given: [] };
  const [dropped, oh, written] = spellings(family);
  const own = /[オコソトノホモヨロゴゾドボポウクスツヌフムユルグズブプ]ウ[エラ]$/.test(family);
  return {
    family: choices(own ? [written, dropped, oh] : [dropped, oh, written]),
    given: choices(spellings(given.join(" "))),
  };
}

function spellings(kana: string): [string, string, string] {
  return [toRomaji(kana, "dropped"), toRomaji(kana, "oh"), toRomaji(kana, "written")];
}

function fromKorean({ nativeFamily, nativeGiven }: NativeName): LatinProposal {
  const family = hangulOfHanFamily(nativeFamily) ?? nativeFamily;
  return {
    family: choices(koreanFamilySpellings(family.normalize("NFC"))),
    given: choices([romaniseKorean(nativeGiven), customaryGiven(nativeGiven)]),
  };
}

/** ICAO Doc 9303, part 3, section 6: what machine-readable lines print for letters with accents. */
function withoutAccents(text: string): string[] {
  const spelt = text
    .normalize("NFC")
    .toUpperCase()
    .replace(/[ÄÆÅÖØŒÜÐÞŁĐ]/g, (letter) => ICAO.get(letter) ?? letter);
  const ascii = spelt
    .normalize("NFD")
    .replace(/[\u0300-\u036F]/g, "")
    .replace(/[’‘ʼ]/g, "'");
  return /^[A-Z' -]+$/.test(ascii) ? [ascii] : [];
}

const ICAO = new Map(
  Object.entries({
    Ä: "AE",
    Æ: "AE",
    Å: "AA",
    Ö: "OE",
    Ø: "OE",
    Œ: "OE",
    Ü: "UE",
    Ð: "D",
    Þ: "TH",
    Ł: "L",
    Đ: "D",
  }),
);

const choices = (texts: string[]) =>
  [...new Set(texts.map((text) => text.trim().toUpperCase()))].filter((text) => text);

import { foldHan } from "./han-variants";
import { hangulOfHanFamily } from "./hanja";
import { foldKana, toKatakana } from "./kana";
import { customaryGiven, initialConsonants, koreanFamilySpellings, romaniseKorean } from "./korean";
import { pinyinOf } from "./pinyin";
import { toRomaji } from "./romaji";
import type { PersonName } from "./schema";
import { hasHan, hasHangul } from "./script";

/**
 * The form in which texts of any script are compared: NFKC, case folded, accents of Latin letters dropped, only
 * letters and digits kept, Han folded to one form (`foldHan`), kana to large katakana, hangul taken apart into
 * jamo, so that a half-typed syllable (김미 while typing 김민준) already matches. Idempotent; holds no character
 * that means something to LIKE. For institutions and everything else that is searched by name, too.
 */
export function searchKey(text: string): string {
  const plain = caseFold(text)
    .replace(/\p{Variation_Selector}/gu, "")
    .normalize("NFKC")
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
  return foldHan(foldKana(plain)).replace(/[가-힣]+/g, (hangul) => hangul.normalize("NFD"));
}

const MAX_TERMS = 8;
const MAX_TERM = 100;

/**
 * What a user typed, as terms that must all be substrings of the stored search text (`LIKE '%term%'`, nothing to
 * escape). At most 8 terms of 100 characters; the rest of a longer query is ignored.
 */
export function searchTerms(query: string): string[] {
  const terms = query
    .slice(0, MAX_TERMS * MAX_TERM)
    .split(/[\s・·,，、]+/u)
    .map((term) => [...searchKey(term)].slice(0, MAX_TERM).join(""));
  return [...new Set(terms.filter((term) => term !== ""))].slice(0, MAX_TERMS);
}

/**
 * The text for a person's search column: keys parted by spaces, so that no match runs across two of them. Finds
 * the person by their native name, Latin name in both orders, reading in kana and romaji (sato, satou, satoh),
 * hangul, its romanisations and initial consonants (ㄱㅁㅈ), pinyin with or without tone numbers, and its initials.
 */
export function nameSearchKeys(name: PersonName): string {
  const { nativeFamily, nativeGiven, latinFamily, latinGiven, reading } = name;
  const texts = [
    ...repetitions(nativeFamily + nativeGiven),
    latinFamily + latinGiven,
    latinGiven + latinFamily,
    reading,
    ...romajiKeys(reading),
    ...koreanKeys(nativeFamily, nativeGiven),
    ...pinyinKeys(nativeFamily, nativeGiven),
  ];
  return [...new Set(texts.map(searchKey))].filter((key) => key !== "").join(" ");
}

/** 佐々木 is also found as 佐佐木, and the other way round. */
function repetitions(native: string): string[] {
  return [native, native.replace(/(.)々/gu, "$1$1"), native.replace(/(\p{Script=Han})\1/gu, "$1々")];
}

function romajiKeys(reading: string): string[] {
  const kana = toKatakana(reading);
  return (["dropped", "oh", "written"] as const).map((long) => toRomaji(kana, long));
}

function koreanKeys(family: string, given: string): string[] {
  const hangulFamily = hasHangul(family) ? family : hangulOfHanFamily(family);
  if (hangulFamily === null && !hasHangul(given)) return [];
  const spellings = koreanFamilySpellings(hangulFamily ?? "");
  const givens = [romaniseKorean(given), customaryGiven(given)];
  const latin = givens.flatMap((end) =>
    spellings.length > 0 ? spellings.map((start) => start + end) : [end],
  );
  return [(hangulFamily ?? "") + given, initialConsonants((hangulFamily ?? "") + given), ...latin];
}

function pinyinKeys(family: string, given: string): string[] {
  if (!hasHan(family + given)) return [];
  const sounds = [...pinyinOf(family, "family"), ...pinyinOf(given, "given")];
  const toned = [...pinyinOf(family, "family", true), ...pinyinOf(given, "given", true)];
  const initials = sounds.map((sound) => sound.charAt(0));
  const full = sounds.join("");
  return [full, full.replaceAll("v", "u"), full.replaceAll("v", "yu"), toned.join(""), initials.join("")];
}

function caseFold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036F]/g, "")
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036F]/g, "")
    .replaceAll("ς", "σ");
}

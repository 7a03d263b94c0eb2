export type NativeRefusal = "characters" | "digits";
export type LatinRefusal = "latinLetters" | "latinDiacritics" | "digits";

/**
 * Why a native name part cannot be a name, or null. Letters and marks of any script are accepted, and what names
 * hold between them: spaces, hyphens, apostrophes, full stops, middle dots (买买提·阿布都, マリア・ロペス), 々, 〇.
 * Refused: decimal digits (a telephone number in the wrong field), symbols, private-use characters (nobody else
 * sees them), and invisible characters outside their proper place.
 */
export function nativeRefusal(text: string): NativeRefusal | null {
  if (/\p{Nd}/u.test(text)) return "digits";
  const visible = withoutProperInvisibles(text);
  if (/\p{Default_Ignorable_Code_Point}/u.test(visible)) return "characters";
  return NATIVE.test(visible) ? null : "characters";
}

/** Why a Latin name part is not what a passport prints, or null. Expects text that `tidyLatin` returned. */
export function latinRefusal(text: string): LatinRefusal | null {
  if (/^'?[A-Za-z]([A-Za-z' -]*[A-Za-z])?$/.test(text)) return null;
  if (/\p{Nd}/u.test(text)) return "digits";
  const bare = text.normalize("NFD").replace(/[\u0300-\u036F]/g, "");
  return /^[\p{Script=Latin}' -]+$/u.test(bare) && /[^A-Za-z' -]/.test(text)
    ? "latinDiacritics"
    : "latinLetters";
}

/** Full-width letters to ASCII (NFKC), every apostrophe to ', every dash to -, runs of spaces to one. */
export function tidyLatin(text: string): string {
  return text
    .replace(/[’‘ʼʻ`´＇]/g, "'")
    .normalize("NFKC")
    .replace(/[‐‑‒–—―−ー]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

const LETTER = String.raw`\p{L}\p{Nl}\u{20000}-\u{3FFFD}`;
const NATIVE = new RegExp(
  `^['’‘]?[${LETTER}][${LETTER}\\p{M}\\p{Zs}'’‘.．\\-‐‑–·•・･‧∙⋅\\u05F3\\u05F4]*$`,
  "u",
);

/**
 * Takes out the invisible characters that names do need, each only where it has a meaning: variation selectors
 * after Han and Mongolian, fillers in incomplete old hangul syllables, joiners inside Arabic and Indic words.
 * Written without lookbehind: browsers that lack it would refuse the whole script.
 */
function withoutProperInvisibles(text: string): string {
  return text
    .replace(/([\p{Script=Han}\u{20000}-\u{3FFFD}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu, "$1")
    .replace(/(\p{Script=Mongolian})[\u180B-\u180D\u180F]/gu, "$1")
    .replace(/([\u1100-\u115E\uA960-\uA97C])\u1160|\u115F([\u1161-\u11A7\uD7B0-\uD7C6])/gu, "$1$2")
    .replace(/((?!\p{Script=Latin}|[ぁ-ヿ가-힣]|\p{Script=Han})[\p{L}\p{M}])[\u200C\u200D](?=\p{L})/gu, "$1");
}

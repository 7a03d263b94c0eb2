/**
 * Which scripts a text holds. Planes 2 and 3 count as Han even where this runtime's Unicode tables do not know
 * the character yet: rare characters of real names are added to Unicode every few years.
 */
export const hasHan = (text: string) => /[\p{Script=Han}\u{20000}-\u{3FFFD}]/u.test(text);
export const hasKana = (text: string) => /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(text);
export const hasHangul = (text: string) => /\p{Script=Hangul}/u.test(text);
export const hasLatin = (text: string) => /\p{Script=Latin}/u.test(text);

/** Written in a script of China, Japan or Korea, at least in part. */
export const hasCjk = (text: string) => hasHan(text) || hasKana(text) || hasHangul(text);

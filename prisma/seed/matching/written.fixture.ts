import type { Locale } from "@/lib/platform/i18n/locales";

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const HAN = /\p{Script=Han}/u;

/** By its script: enough to tell a text that stands in the wrong place. */
export function isWrittenIn(locale: Locale, text: string): boolean {
  if (locale === "ja") return KANA.test(text) && !HANGUL.test(text);
  if (locale === "ko") return HANGUL.test(text) && !KANA.test(text);
  if (locale === "zh") return HAN.test(text) && !KANA.test(text) && !HANGUL.test(text);
  return !HAN.test(text) && !KANA.test(text) && !HANGUL.test(text);
}

import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";

/** Two languages, their codes in alphabetical order: "ja-zh". */
export type LanguagePair = `${Locale}-${Locale}`;

/** Every pair of two languages of the site. */
export const LANGUAGE_PAIRS: readonly LanguagePair[] = LOCALES.flatMap((one) =>
  LOCALES.filter((other) => one < other).map((other): LanguagePair => `${one}-${other}`),
);

export const isLanguagePair = (text: string): text is LanguagePair =>
  LANGUAGE_PAIRS.includes(text as LanguagePair);

/** The pair of two languages, whichever is named first. */
export const pairOf = (one: Locale, other: Locale): LanguagePair =>
  one < other ? `${one}-${other}` : `${other}-${one}`;

export const LOCALES = ["zh", "ja", "ko", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** What a language calls itself. */
export const LOCALE_NAMES: Record<Locale, string> = {
  zh: "中文",
  ja: "日本語",
  ko: "한국어",
  en: "English",
};

export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale);
}

/** The BCP 47 tag for `lang` and Intl: Chinese here is written in simplified characters. */
export function langTag(locale: Locale): string {
  return locale === "zh" ? "zh-Hans" : locale;
}

import { type Locale, langTag } from "@/lib/platform/i18n/locales";

/** A whole number as the language groups it. */
export const inFigures = (value: number, locale: Locale) =>
  new Intl.NumberFormat(langTag(locale)).format(value);

import { z } from "zod";
import type { Locale } from "./locales";

/** A text of ours in every language, as stored in a JSON column. */
export const localizedText = z.strictObject({
  zh: z.string(),
  ja: z.string(),
  ko: z.string(),
  en: z.string(),
});
export type LocalizedText = z.infer<typeof localizedText>;

/** @throws when the column holds something else: a bug, not an input. */
export function readLocalized(value: unknown): LocalizedText {
  return localizedText.parse(value);
}

/** The text in one language; an empty one falls back to English, then to any that is filled. */
export function pick(text: LocalizedText, locale: Locale): string {
  return text[locale] || text.en || text.zh || text.ja || text.ko;
}

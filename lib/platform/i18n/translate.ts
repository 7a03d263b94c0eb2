import { createTranslator } from "next-intl";
import type { Locale } from "./locales";
import { loadMessages } from "./messages";

export type Translator = (key: string, values?: Record<string, string | number | Date>) => string;

/** A translator outside a request (mail, name lists, scripts): keys are `<namespace>.<key>`. */
export async function translatorFor(locale: Locale): Promise<Translator> {
  const t = createTranslator({ locale, messages: await loadMessages(locale), timeZone: "UTC" });
  return (key, values) => t(key as never, values as never);
}

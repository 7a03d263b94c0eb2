import "server-only";
import { CONTACT_ERRORS } from "@/lib/contact/schema";
import { NAME_ERRORS } from "@/lib/names/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translate";

const OTHERS = [
  "registration.error.choice",
  "registration.error.institution",
  "text.error.required",
  "text.error.characters",
] as const;

/** What the browser may have to say of a field, by message key. */
export async function sentences(locale: Locale): Promise<Record<string, string>> {
  const t = await translatorFor(locale);
  const keys = [...NAME_ERRORS, ...CONTACT_ERRORS, ...OTHERS];
  return {
    ...Object.fromEntries(keys.map((key) => [key, t(key)])),
    other: t("errors.field.invalid"),
  };
}

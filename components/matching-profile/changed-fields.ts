import { type Locale, langTag } from "@/lib/platform/i18n/locales";
import type { Refusal } from "@/lib/platform/result/result";

/** A refusal of a stale profile with the fields that were changed meanwhile named as the form names them. */
export function changedFields(refusal: Refusal, t: (key: string) => string, locale: Locale): Refusal {
  const { key, values } = refusal;
  if (key !== "profile.changed") return refusal;
  const fields = String(values?.fields ?? "").split(",");
  const words = fields.filter(Boolean).map((field) => t(`matching-profile.field.${field}`));
  return { key, values: { fields: new Intl.ListFormat(langTag(locale)).format(words) || "–" } };
}

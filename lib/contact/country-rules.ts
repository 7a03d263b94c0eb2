import "server-only";
import { type Locale, langTag } from "@/lib/platform/i18n/locales";
import { callingCode, PHONE_COUNTRIES } from "./phone-rules";

type Choices = { value: string; label: string }[];

const known = new Map<Locale, Choices>();

/** Countries and regions by the reader's names for them, the three sides first. */
export function countryChoices(locale: Locale): Choices {
  const choices = known.get(locale) ?? named(locale);
  known.set(locale, choices);
  return choices;
}

function named(locale: Locale): Choices {
  const names = new Intl.DisplayNames(langTag(locale), { type: "region" });
  const collator = new Intl.Collator(langTag(locale));
  const choices = PHONE_COUNTRIES.map((code) => ({
    value: code,
    label: `${names.of(code) ?? code} +${callingCode(code)}`,
  }));
  return [...choices.slice(0, 3), ...choices.slice(3).sort((a, b) => collator.compare(a.label, b.label))];
}

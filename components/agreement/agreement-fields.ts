import { fourLanguages, inFourLanguages } from "@/components/edition/edition-fields";
import type { FormField } from "@/components/ui/fields-form";
import { type AgreementDetail, RHYTHMS } from "@/lib/agreement/schema";
import { LOCALE_NAMES, LOCALES, langTag } from "@/lib/platform/i18n/locales";
import type { LocalizedText } from "@/lib/platform/i18n/localized";

type Words = (key: string) => string;

/** What a new agreement and a changed one are asked, beside who it is between. */
export function agreementFields(t: Words, domain: Words): FormField[] {
  return [
    inFourLanguages(
      "title",
      t("field.title"),
      (locale) => domain(`language.${locale}`),
      "text",
      t("field.titleHelp"),
    ),
    { kind: "textarea", name: "summary", label: t("field.summary"), rows: 4 },
    {
      ...{ kind: "select", name: "summaryLocale", label: t("field.summaryLocale") },
      placeholder: t("field.noSummary"),
      options: LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value], lang: langTag(value) })),
    },
    {
      ...{ kind: "select", name: "rhythm", label: t("field.rhythm"), help: t("field.rhythmHelp") },
      placeholder: t("field.noRhythm"),
      options: RHYTHMS.map((value) => ({ value, label: domain(`rhythm.${value}`) })),
    },
  ];
}

type Known = Pick<AgreementDetail, "summary" | "summaryLocale" | "rhythm"> & { title: LocalizedText };

export const agreementValues = ({ title, summary, summaryLocale, rhythm }: Known) => ({
  ...fourLanguages("title", title),
  ...{ summary, summaryLocale: summaryLocale ?? "", rhythm: rhythm ?? "" },
});

/** What is asked of a contact of the channel. */
export function contactFields(
  t: Words,
  parties: { value: string; label: string; lang: string }[],
): FormField[] {
  return [
    {
      ...{ kind: "choice", type: "radio", name: "institutionId", label: t("contact.institution") },
      ...{ options: parties, columns: 2 },
    },
    { kind: "text", name: "name", label: t("contact.name") },
    { kind: "text", name: "position", label: t("contact.position") },
    { kind: "text", type: "email", inputMode: "email", name: "email", label: t("contact.email") },
  ];
}

import type { FormField } from "@/components/ui/fields-form";
import { MODES, REVIEWS, SIDE_ORDERS } from "@/lib/edition/schema";
import { SIDES, type Side } from "@/lib/names/schema";
import { LOCALES, langTag } from "@/lib/platform/i18n/locales";

type Words = (key: string) => string;

const ENDINGS = { zh: "Zh", ja: "Ja", ko: "Ko", en: "En" } as const;

/** One text in the four languages: `titleZh`, `titleJa`, … each in a field of its own language. */
export function inFourLanguages(
  name: string,
  label: string,
  language: Words,
  kind: "text" | "textarea" = "text",
  help?: string,
): FormField {
  const fields = LOCALES.map((locale): FormField => {
    const lang = langTag(locale);
    return { kind, name: name + ENDINGS[locale], label: language(locale), lang };
  });
  return { kind: "group", label, help, fields, columns: 2 };
}

/** The values of such fields. */
export function fourLanguages(
  name: string,
  text: Record<keyof typeof ENDINGS, string>,
): Record<string, string> {
  return Object.fromEntries(LOCALES.map((locale) => [name + ENDINGS[locale], text[locale]]));
}

/** What a new edition and a changed one are asked. */
export function editionFields(t: Words, domain: Words): FormField[] {
  const language = (locale: string) => domain(`language.${locale}`);
  return [
    inFourLanguages("title", t("field.title"), language),
    inFourLanguages("city", t("field.city"), language),
    inFourLanguages("venue", t("field.venue"), language),
    {
      kind: "group",
      label: t("field.dates"),
      fields: [
        { kind: "text", type: "date", name: "startsOn", label: t("field.startsOn") },
        { kind: "text", type: "date", name: "endsOn", label: t("field.endsOn") },
        { kind: "text", name: "timeZone", label: t("field.timeZone"), help: t("field.timeZoneHelp") },
        { kind: "text", type: "email", name: "contactEmail", label: t("field.contactEmail") },
      ],
    },
    {
      kind: "group",
      label: t("field.rules"),
      fields: [
        select("mode", t("field.mode"), MODES, (one) => domain(`mode.${one}`)),
        select("hostSide", t("field.hostSide"), SIDES, (one) => domain(`side.${one}`)),
      ],
    },
  ];
}

/** What can be set only once there is an edition. */
export function laterFields(t: Words, domain: Words): FormField[] {
  const order = (sides: string) =>
    sides
      .split(",")
      .map((side) => domain(`side.${side as Side}`))
      .join(" → ");
  return [
    {
      ...select("sideOrder", t("field.sideOrder"), SIDE_ORDERS, order),
      help: t("field.sideOrderHelp"),
    },
    select("review", t("field.review"), REVIEWS, (one) => t(`review.${one}`)),
    inFourLanguages("summary", t("field.summary"), (locale) => domain(`language.${locale}`), "textarea"),
  ];
}

function select<Value extends string>(
  name: string,
  label: string,
  values: readonly Value[],
  word: (value: Value) => string,
): FormField & { kind: "select" } {
  return { kind: "select", name, label, options: values.map((value) => ({ value, label: word(value) })) };
}

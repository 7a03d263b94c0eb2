import { inFourLanguages } from "@/components/edition/edition-fields";
import type { FormField } from "@/components/ui/fields-form";
import type { Side } from "@/lib/names/schema";

type Words = (key: string) => string;

/** What a new delegation and a changed one are asked. */
export function delegationFields(t: Words, domain: Words, sides: Side[]): FormField[] {
  const number = (name: string, help?: string): FormField => ({
    kind: "text",
    inputMode: "numeric",
    name,
    label: t(`field.${name}`),
    help,
  });
  return [
    {
      kind: "choice",
      type: "radio",
      name: "side",
      label: t("field.side"),
      columns: 4,
      options: sides.map((value) => ({ value, label: domain(`side.${value}`) })),
    },
    inFourLanguages("name", t("field.name"), (locale) => domain(`language.${locale}`)),
    {
      kind: "group",
      label: t("field.counts"),
      fields: [
        number("declared"),
        number("quota", t("field.quotaHelp")),
        number("order", t("field.orderHelp")),
      ],
    },
    {
      kind: "group",
      label: t("field.liaison"),
      fields: [
        { kind: "text", name: "liaisonName", label: t("field.liaisonName") },
        {
          kind: "text",
          type: "email",
          inputMode: "email",
          name: "liaisonEmail",
          label: t("field.liaisonEmail"),
        },
      ],
    },
  ];
}

import { inFourLanguages } from "@/components/edition/edition-fields";
import type { FormField } from "@/components/ui/fields-form";
import { INSTITUTION_KINDS, INSTITUTION_LEVELS, type InstitutionView } from "@/lib/institution/schema";
import { SIDES } from "@/lib/names/schema";

type Words = (key: string) => string;

export function institutionFields(t: Words, domain: Words): FormField[] {
  const options = (values: readonly string[], group: string) =>
    values.map((value) => ({ value, label: domain(`${group}.${value}`) }));
  return [
    inFourLanguages(
      "name",
      t("form.names"),
      (locale) => domain(`language.${locale}`),
      "text",
      t("form.namesHelp"),
    ),
    {
      kind: "group",
      label: t("form.facts"),
      fields: [
        { kind: "select", name: "side", label: t("side"), options: options(SIDES, "side") },
        { kind: "select", name: "kind", label: t("kind"), options: options(INSTITUTION_KINDS, "kind") },
        { kind: "select", name: "level", label: t("level"), options: options(INSTITUTION_LEVELS, "level") },
      ],
    },
    { kind: "textarea", name: "aliases", label: t("form.aliases"), help: t("form.aliasesHelp") },
  ];
}

export function institutionValues(institution: InstitutionView): Record<string, string> {
  const { side, kind, level, nameZh, nameJa, nameKo, nameEn, aliases } = institution;
  const names = { nameZh: nameZh ?? "", nameJa: nameJa ?? "", nameKo: nameKo ?? "", nameEn: nameEn ?? "" };
  return { side, kind, level, ...names, aliases: aliases.join("\n") };
}

import { inFourLanguages } from "@/components/edition/edition-fields";
import type { FormField } from "@/components/ui/fields-form";

type Words = (key: string) => string;

export const roomFields = (t: Words, domain: Words): FormField[] => [
  inFourLanguages("name", t("room.name"), (locale) => domain(`language.${locale}`)),
  { kind: "text", name: "capacity", label: t("room.capacity"), inputMode: "numeric" },
];

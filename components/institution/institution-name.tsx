import { Bilingual } from "@/components/ui/bilingual";
import { type InstitutionNames, institutionNames } from "@/lib/institution/name-rules";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = { institution: InstitutionNames; locale: Locale; inline?: boolean };

/** An institution for this reader, with the name it gives itself after it. */
export function InstitutionName({ institution, locale, inline }: Props) {
  const { lead, own } = institutionNames(institution, locale);
  return <Bilingual lead={lead} other={own} inline={inline} />;
}

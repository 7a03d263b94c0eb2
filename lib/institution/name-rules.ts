import type { Side } from "@/lib/names/schema";
import { LOCALES, type Locale, langTag } from "@/lib/platform/i18n/locales";

export type InstitutionNames = {
  side: Side;
  nameZh: string | null;
  nameJa: string | null;
  nameKo: string | null;
  nameEn: string | null;
};

export type NameInLanguage = { text: string; lang: string };

const OWN: Record<Side, Locale> = { CN: "zh", JP: "ja", KR: "ko", OBSERVER: "en" };

/** The language in which institutions of a side name themselves. */
export const ownLanguage = (side: Side): Locale => OWN[side];

/** The name in one language, or null where the institution has none. */
function nameIn(institution: InstitutionNames, locale: Locale): NameInLanguage | null {
  const names = {
    zh: institution.nameZh,
    ja: institution.nameJa,
    ko: institution.nameKo,
    en: institution.nameEn,
  };
  const text = names[locale];
  return text ? { text, lang: langTag(locale) } : null;
}

/**
 * The name for a reader: in their language, else the institution's own, else English, else any; and beside it
 * the name by which it calls itself, where that is another.
 */
export function institutionNames(
  institution: InstitutionNames,
  locale: Locale,
): { lead: NameInLanguage; own?: NameInLanguage } {
  const own = nameIn(institution, OWN[institution.side]);
  const order: Locale[] = [locale, OWN[institution.side], "en", ...LOCALES];
  const lead = order.map((one) => nameIn(institution, one)).find((name) => name !== null) ?? {
    text: "",
    lang: "und",
  };
  return own && own.text !== lead.text ? { lead, own } : { lead };
}

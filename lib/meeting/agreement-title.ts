import { institutionNames } from "@/lib/institution/name-rules";
import { partySelect } from "@/lib/matching-profile/select";
import type { Db } from "@/lib/platform/db/client";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import type { LocalizedText } from "@/lib/platform/i18n/localized";
import { translatorFor } from "@/lib/platform/i18n/translate";

/** What an agreement is called that a meeting led to, until somebody gives it a better name. */
export async function agreementTitle(tx: Db, institutionIds: string[]): Promise<LocalizedText> {
  const rows = await tx.institution.findMany({ where: { id: { in: institutionIds } }, select: partySelect });
  const inOrder = institutionIds.flatMap((id) => rows.filter((row) => row.id === id));
  const named = async (locale: Locale) => {
    const t = await translatorFor(locale);
    const names = inOrder.map((one) => institutionNames(one, locale).lead.text);
    return [locale, t("meeting.agreementTitle", { names: names.join(t("meeting.and")) })] as const;
  };
  return Object.fromEntries(await Promise.all(LOCALES.map(named))) as LocalizedText;
}

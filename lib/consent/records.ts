import { createHash } from "node:crypto";
import type { Side } from "@/lib/names/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { agreedPurposes, CONSENT_VERSION, LAW_OF, type Law, PURPOSES, type Purpose } from "./schema";

export type ConsentRecord = {
  purpose: Purpose;
  law: Law;
  version: string;
  locale: Locale;
  textHash: string;
  given: boolean;
};

/** What a person decided for every purpose of their law, with the hash of the very words they read. */
export async function consentRecords(
  side: Side,
  choices: readonly string[],
  locale: Locale,
): Promise<ConsentRecord[]> {
  const law = LAW_OF[side];
  const agreed = agreedPurposes(side, choices);
  return Promise.all(
    PURPOSES.map(async (purpose) => ({
      purpose,
      law,
      version: CONSENT_VERSION,
      locale,
      textHash: await textHash(law, purpose, locale),
      given: agreed.includes(purpose),
    })),
  );
}

/** SHA-256 of the label and text as shown, so that a later change of words is seen. */
async function textHash(law: Law, purpose: Purpose, locale: Locale): Promise<string> {
  const t = await translatorFor(locale);
  const shown = `${t(`consent.${law}.${purpose}.label`)}\n${t(`consent.${law}.${purpose}.text`)}`;
  return createHash("sha256").update(shown).digest("base64url");
}

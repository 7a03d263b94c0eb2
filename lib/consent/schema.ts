import type { Side } from "@/lib/names/schema";

export const PURPOSES = ["REGISTRATION", "CROSS_BORDER", "SHARING", "PHOTOGRAPHY"] as const;
export type Purpose = (typeof PURPOSES)[number];

export const LAWS = ["PIPL", "APPI", "PIPA", "GENERAL"] as const;
export type Law = (typeof LAWS)[number];

/** The version of the texts in `messages/*\/consent.json`: raised whenever one of them changes its meaning. */
export const CONSENT_VERSION = "2026-01";

/** The law under which each side's delegates decide. */
export const LAW_OF: Record<Side, Law> = { CN: "PIPL", JP: "APPI", KR: "PIPA", OBSERVER: "GENERAL" };

/** Without these nobody can take part: the talks are held abroad for most, and partners sit on three sides. */
export const REQUIRED: readonly Purpose[] = ["REGISTRATION", "CROSS_BORDER"];

/** The purposes agreed to under the law of this side; a box (`PIPL.SHARING`) ticked under another law says nothing. */
export function agreedPurposes(side: Side, choices: readonly string[]): Purpose[] {
  return PURPOSES.filter((purpose) => choices.includes(`${LAW_OF[side]}.${purpose}`));
}

/** The required purposes that were not agreed to. */
export function missingConsents(side: Side, choices: readonly string[]): Purpose[] {
  const agreed = agreedPurposes(side, choices);
  return REQUIRED.filter((purpose) => !agreed.includes(purpose));
}

import { type ConsentRecord, consentRecords } from "@/lib/consent/records";
import { LAW_OF, PURPOSES, REQUIRED } from "@/lib/consent/schema";
import type { Side } from "@/lib/names/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { newId } from "@/lib/platform/id/id";
import type { Random } from "../random";

type Decider = { id: string; side: Side; locale: Locale; createdAt: Date };

/** What everybody decided for every purpose of their law: the required ones given, the others by most. */
export async function consentsOf(people: Decider[], { chance }: Random) {
  const read = new Map<string, Promise<ConsentRecord[]>>();
  const rows = [];
  for (const { id, side, locale, createdAt } of people) {
    const choices = PURPOSES.filter((purpose) => REQUIRED.includes(purpose) || chance(0.8)).map(
      (purpose) => `${LAW_OF[side]}.${purpose}`,
    );
    const shown = `${locale} ${choices}`;
    const records = read.get(shown) ?? consentRecords(side, choices, locale);
    read.set(shown, records);
    for (const record of await records)
      rows.push({ id: newId(), delegateId: id, decidedAt: createdAt, ...record });
  }
  return rows;
}

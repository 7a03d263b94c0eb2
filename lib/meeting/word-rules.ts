import { institutionNames } from "@/lib/institution/name-rules";
import type { LanguagePair } from "@/lib/interpreter/schema";
import { displayName } from "@/lib/names/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { MeetingInterpreter, MeetingParty } from "./schema";

/** Words of one language: keys are `<namespace>.<key>`. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

/** Those whom one of the parties meets; all of them, for somebody who is none. */
export const othersOf = (parties: MeetingParty[], profileId: string | null): MeetingParty[] =>
  parties.filter((party) => party.profileId !== profileId);

/** Institutions in a row, each as the reader calls it: Busan Chamber, City of Nagasaki. */
export function namesOf(parties: MeetingParty[], locale: Locale, words: Words): string {
  return parties
    .map(({ institution }) => institutionNames(institution, locale).lead.text)
    .join(words("meeting.and"));
}

/** A pair of languages: Chinese–Japanese. */
export function pairName(pair: LanguagePair, words: Words): string {
  const [one = "", other = ""] = pair.split("-").map((language) => words(`domain.language.${language}`));
  return words("interpreter.pair", { one, other });
}

/** An interpreter with the languages: 金雪梅 (Chinese–Japanese). */
export const interpreterLine = ({ name, pair }: MeetingInterpreter, locale: Locale, words: Words): string =>
  words("meeting.interpreterLine", { name: displayName(name, locale), pair: pairName(pair, words) });

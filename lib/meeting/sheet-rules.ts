import type { EditionView } from "@/lib/edition/schema";
import { institutionNames, ownLanguage } from "@/lib/institution/name-rules";
import { displayName, nameLines } from "@/lib/names/rules";
import type { PersonName } from "@/lib/names/schema";
import { LOCALES, type Locale, langTag } from "@/lib/platform/i18n/locales";
import { type LocalizedText, pick } from "@/lib/platform/i18n/localized";
import type { MeetingParty } from "./schema";

/** A text in the language whose letters it is drawn with. */
export type Line = { text: string; language: Locale };
/** The languages of a sheet: its holder's leads, the other stands below it, smaller. */
export type Two = { lead: Locale; second: Locale };

/**
 * The holder's language leads. The second is the host's, so that whoever runs the hall can read every sheet;
 * English where the host's leads already.
 */
export function languagesOf(
  lead: Locale,
  { hostSide, sideOrder }: Pick<EditionView, "hostSide" | "sideOrder">,
): Two {
  const wanted: Locale[] = [ownLanguage(hostSide), "en", ...sideOrder.map(ownLanguage), ...LOCALES];
  return { lead, second: wanted.find((one) => one !== lead) ?? "en" };
}

/** One of our own texts in both languages. */
export const both = (text: LocalizedText, { lead, second }: Two): Line[] =>
  once([
    { text: pick(text, lead), language: lead },
    { text: pick(text, second), language: second },
  ]);

/** An institution in both languages, and as it calls itself: so its own sign reads. */
export function partyLines({ institution }: MeetingParty, { lead, second }: Two): Line[] {
  const first = institutionNames(institution, lead);
  const names = [first.lead, institutionNames(institution, second).lead, ...(first.own ? [first.own] : [])];
  return once(names.map(({ text, lang }) => ({ text, language: languageOf(lang) })));
}

/** A person as the reader of the sheet reads them, then as they write themselves. */
export function personLines(name: PersonName, { lead }: Two): Line[] {
  const lines = nameLines(name).map(({ text, lang }) => ({ text, language: languageOf(lang) }));
  const shown = displayName(name, lead);
  return [...lines.filter(({ text }) => text === shown), ...lines.filter(({ text }) => text !== shown)];
}

const languageOf = (tag: string): Locale => LOCALES.find((locale) => langTag(locale) === tag) ?? "en";

const once = (lines: Line[]) =>
  lines.filter(({ text }, index) => text !== "" && lines.findIndex((one) => one.text === text) === index);

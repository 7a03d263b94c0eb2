import type { Honorific, PersonName, Side } from "./schema";
import { hasCjk, hasHan, hasHangul, hasKana } from "./script";

export const NAME_LOCALES = ["zh", "ja", "ko", "en"] as const;
export type NameLocale = (typeof NAME_LOCALES)[number];

export type NameText = { text: string; lang: string };

/**
 * The whole native name, family first: 欧阳雪, 佐藤 花子 (Japanese lists part the two), 김민준, and 남궁 민수
 * (Korean orthography lets a family name of two syllables stand apart). Names in other scripts are written as on
 * Latin lists: MÜLLER Hans.
 */
export function fullNative({ side, nativeFamily, nativeGiven }: PersonName): string {
  const whole = nativeFamily + nativeGiven;
  if (!hasCjk(whole)) return listName(nativeFamily, nativeGiven);
  const apart = langOf(whole, side) === "ja" || (hasHangul(nativeFamily) && [...nativeFamily].length > 1);
  return joined(nativeFamily, nativeGiven, apart || !hasCjk(nativeFamily) || !hasCjk(nativeGiven) ? " " : "");
}

/** As name lists print Latin names: KIM Minjun, O'BRIEN Jean-Pierre; empty if no Latin name is stored. */
export function latinListName({ latinFamily, latinGiven }: PersonName): string {
  return listName(latinFamily, latinGiven);
}

/**
 * One line for a reader of `locale`: the native name if its script is one this reader reads (Han for zh, Han and
 * kana for ja, hangul for ko), otherwise the Latin one. Where both are wanted, see `nameLines`.
 */
export function displayName(name: PersonName, locale: NameLocale): string {
  return displayText(name, locale).text;
}

/** `displayName` with the language to mark it with. */
export function displayText(name: PersonName, locale: NameLocale): NameText {
  const native = nativeText(name);
  const latin = latinText(name);
  return (isReadIn(native.text, locale) && native.text !== "") || latin.text === "" ? native : latin;
}

/** The native name, then the Latin one unless it says the same: for tables and pages that show both. */
export function nameLines(name: PersonName): NameText[] {
  return [nativeText(name), latinText(name)].filter(
    ({ text }, index, lines) => text !== "" && lines.findIndex((line) => line.text === text) === index,
  );
}

/**
 * How to address a person: `t(key, { name })`. The messages decide the form per language: 王伟先生, 佐藤 花子 様,
 * 김민준 님, Mr KIM Minjun; with "NONE" Chinese and English use the bare name, Japanese and Korean keep 様 and 님.
 */
export function addressName(
  name: PersonName,
  locale: NameLocale,
  honorific: Honorific,
): { key: `names.address.${Honorific}`; name: string } {
  return { key: `names.address.${honorific}`, name: displayName(name, locale) };
}

/**
 * BCP 47 tag for a `lang` attribute: hangul and kana tell the language by themselves, Han is drawn as the side
 * draws it, Latin letters are "en", other scripts "und".
 */
export function langOf(text: string, side: Side): "zh-Hans" | "ja" | "ko" | "en" | "und" {
  if (hasHangul(text)) return "ko";
  if (hasKana(text)) return "ja";
  if (hasHan(text)) return ({ CN: "zh-Hans", JP: "ja", KR: "ko", OBSERVER: "zh-Hans" } as const)[side];
  return /\p{L}/u.test(text.replace(/\p{Script=Latin}/gu, "")) ? "und" : "en";
}

const nativeText = (name: PersonName): NameText => {
  const text = fullNative(name);
  return { text, lang: langOf(text, name.side) };
};

const latinText = (name: PersonName): NameText => ({ text: latinListName(name), lang: "en" });

function isReadIn(text: string, locale: NameLocale): boolean {
  if (!hasCjk(text)) return !/\p{L}/u.test(text.replace(/\p{Script=Latin}/gu, ""));
  if (locale === "zh") return !hasKana(text) && !hasHangul(text);
  if (locale === "ja") return !hasHangul(text);
  return locale === "ko" && !hasKana(text) && !hasHan(text);
}

const joined = (family: string, given: string, gap: string) =>
  [family, given].filter((part) => part !== "").join(gap);

const listName = (family: string, given: string) => joined(family.toUpperCase(), capitalised(given), " ");

/** Only what is all in one case is recased: McKenna and DeShawn stay as typed. */
function capitalised(text: string): string {
  if (text !== text.toUpperCase() && text !== text.toLowerCase()) return text;
  return text
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}

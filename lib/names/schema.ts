import { z } from "zod";
import { codePoints, hasUnsafeCharacters } from "@/lib/platform/text/schema";
import { toKatakana } from "./kana";
import { type LatinRefusal, latinRefusal, type NativeRefusal, nativeRefusal, tidyLatin } from "./letters";
import { hasCjk, hasHan, hasHangul, hasKana, hasLatin } from "./script";

export const SIDES = ["CN", "JP", "KR", "OBSERVER"] as const;
export type Side = (typeof SIDES)[number];

export const HONORIFICS = ["NONE", "MR", "MS", "DR"] as const;
export type Honorific = (typeof HONORIFICS)[number];

export const NAME_FIELDS = ["nativeFamily", "nativeGiven", "latinFamily", "latinGiven", "reading"] as const;
export type NameField = (typeof NAME_FIELDS)[number];

/** A person's name as stored; a part that a person does not have is `""`. */
export type PersonName = { side: Side } & Record<NameField, string>;

export const NAME_ERRORS = [
  "names.error.side",
  "names.error.honorific",
  "names.error.required",
  "names.error.tooLong",
  "names.error.characters",
  "names.error.digits",
  "names.error.latinLetters",
  "names.error.latinDiacritics",
  "names.error.nativeScript.CN",
  "names.error.nativeScript.JP",
  "names.error.nativeScript.KR",
  "names.error.readingRequired",
  "names.error.readingKana",
] as const;
export type NameError = (typeof NAME_ERRORS)[number];

const MAX_NATIVE = 40;
const MAX_LATIN = 60;
const MAX_READING = 60;

/** Stored exactly as typed, only trimmed: even NFC would change characters of real names (U+FA10, U+FA19). */
const nativePart = part(MAX_NATIVE, (text) => text.trim(), nativeRefusal);

/** As in the passport. What an input method adds (full-width letters, curly apostrophes) is made ASCII. */
const latinPart = part(MAX_LATIN, tidyLatin, latinRefusal);

const KATAKANA = /^[ァ-ヺ][ァ-ヺー・ヽヾ ]*$/;
const reading = part(MAX_READING, toKatakana, (text) => (KATAKANA.test(text) ? null : "readingKana"));

/**
 * The name block's fields, to spread into a larger `z.object`, which then calls `checkName` in its own
 * `superRefine` (or use `nameSchema.and(…)`: both sides then report, even when the other one fails).
 */
export const nameFields = {
  side: z.enum(SIDES, { error: "names.error.side" satisfies NameError }),
  nativeFamily: nativePart,
  nativeGiven: nativePart,
  latinFamily: latinPart,
  latinGiven: latinPart,
  reading,
  honorific: z.enum(HONORIFICS, { error: "names.error.honorific" satisfies NameError }).default("NONE"),
};

/** What depends on the side: which parts must be there, and in which script. */
export function checkName(name: PersonName, ctx: z.RefinementCtx): void {
  const refuse = (field: NameField, message: NameError) =>
    ctx.addIssue({ code: "custom", path: [field], message });
  for (const field of missingParts(name)) refuse(field, "names.error.required");
  for (const field of ["nativeFamily", "nativeGiven"] as const) {
    if (name.side !== "OBSERVER" && name[field] !== "" && !isWrittenIn(name.side, name[field]))
      refuse(field, `names.error.nativeScript.${name.side}`);
  }
  if (name.side === "JP" && name.reading === "") refuse("reading", "names.error.readingRequired");
}

export const nameSchema = z.object(nameFields).superRefine(checkName);

/**
 * Not everybody has two names: Tibetan names have no family name (China: the given name alone is enough), and
 * some foreigners have a single one. Japanese and Korean names in their own script always have both. Latin has
 * two parts where the native name has.
 */
export function missingParts(name: PersonName): NameField[] {
  const { nativeFamily: family, nativeGiven: given, latinFamily, latinGiven } = name;
  const missing: NameField[] = [];
  const both = (name.side === "JP" || name.side === "KR") && hasCjk(family + given);
  if (family === "" && (both || given === "")) missing.push("nativeFamily");
  if (given === "" && (both || family === "" || (name.side === "CN" && hasCjk(family))))
    missing.push("nativeGiven");
  const latinBoth = family !== "" && given !== "";
  if (latinFamily === "" && (latinBoth || latinGiven === "")) missing.push("latinFamily");
  if (latinGiven === "" && (latinBoth || latinFamily === "")) missing.push("latinGiven");
  return missing;
}

/** The scripts of the side, or Latin: a foreigner may work for any delegation. */
function isWrittenIn(side: Exclude<Side, "OBSERVER">, text: string): boolean {
  if (hasLatin(text)) return true;
  if (side === "JP") return hasHan(text) || hasKana(text);
  return hasHan(text) || (side === "KR" && hasHangul(text));
}

type Refusal = NativeRefusal | LatinRefusal | "readingKana";

/** The unsafe are refused before they are tidied, so that tidying cannot hide them. */
function part(max: number, tidy: (text: string) => string, refusal: (text: string) => Refusal | null) {
  const refuse = (ctx: z.RefinementCtx, message: NameError) => ctx.addIssue({ code: "custom", message });
  return z
    .string({ error: "names.error.required" satisfies NameError })
    .superRefine((text, ctx) => {
      if (hasUnsafeCharacters(text.trim())) refuse(ctx, "names.error.characters");
    })
    .overwrite(tidy)
    .superRefine((text, ctx) => {
      if (text === "" || hasUnsafeCharacters(text)) return;
      const problem = codePoints(text) > max ? "tooLong" : refusal(text);
      if (problem) refuse(ctx, `names.error.${problem}`);
    })
    .default("");
}

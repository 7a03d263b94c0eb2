import { z } from "zod";

/** Message keys of what `plainText` refuses; `tooShort` and `tooLong` carry `params: { limit }`. */
export const TEXT_ERRORS = [
  "text.error.required",
  "text.error.tooShort",
  "text.error.tooLong",
  "text.error.characters",
] as const;
export type TextError = (typeof TEXT_ERRORS)[number];

type Limits = { min?: number; max: number; multiline?: boolean };

/**
 * Text as a person typed it: trimmed, otherwise unchanged (no Unicode normalisation; in multiline text the
 * CRLF of HTML forms becomes LF). Counts code points, not UTF-16 units. Refuses what breaks storage, lines
 * or the reading direction: see `hasUnsafeCharacters`. With `min: 0` (the default) an absent field is `""`.
 */
export function plainText({ min = 0, max, multiline = false }: Limits) {
  return z
    .string({ error: "text.error.required" satisfies TextError })
    .overwrite((text) => (multiline ? text.replace(/\r\n?/g, "\n") : text).trim())
    .superRefine((text, ctx) => {
      const error = lengthError(text, min, max) ?? (hasUnsafeCharacters(text, multiline) ? CHARACTERS : null);
      if (error) ctx.addIssue({ code: "custom", ...error });
    })
    .default("");
}

/** NUL and other controls, lone surrogates, bidi controls, noncharacters, U+2028/2029; LF and tab only if multiline. */
export function hasUnsafeCharacters(text: string, multiline = false): boolean {
  const unsafe = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/u;
  return unsafe.test(multiline ? text.replace(/[\n\t]/g, " ") : text);
}

/** How many code points: what a person counts for nearly all scripts, and the same on every machine. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

const CHARACTERS = { message: "text.error.characters" satisfies TextError };

function lengthError(text: string, min: number, max: number) {
  const length = codePoints(text);
  if (length > max) return { message: "text.error.tooLong" satisfies TextError, params: { limit: max } };
  if (length === 0 && min > 0) return { message: "text.error.required" satisfies TextError };
  if (length < min) return { message: "text.error.tooShort" satisfies TextError, params: { limit: min } };
  return null;
}

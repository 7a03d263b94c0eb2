import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  type NumberType,
  parsePhoneNumberFromString,
} from "libphonenumber-js/max";
import type { z } from "zod";
import type { ContactError } from "./schema";

/** `e164` is stored; exports use `callingCode` and `national` (digits, no trunk 0) in two columns. */
export type Phone = {
  e164: string;
  country: CountryCode;
  callingCode: string;
  national: string;
  kind: "mobile" | "fixed" | "other";
};

export type PhoneResult =
  | { ok: true; value: Phone }
  | { ok: false; reason: Extract<ContactError, "contact.error.phone" | "contact.error.phoneCountry"> };

/** ISO 3166 alpha-2 codes of numbering plans: the three sides' first, then alphabetically. Names: Intl.DisplayNames. */
export const PHONE_COUNTRIES: readonly CountryCode[] = [
  ...new Set<CountryCode>(["CN", "JP", "KR", ...getCountries().toSorted()]),
];

/** "86" for CN. */
export function callingCode(country: CountryCode): string {
  return getCountryCallingCode(country);
}

/**
 * A number as typed, in the country chosen beside it; a number typed with + says its country itself. Mobile and
 * fixed lines are accepted, by the country's numbering plan; short codes, premium and shared-cost numbers are
 * refused, since nobody can be reached on them.
 */
export function parsePhone(country: string, typed: string): PhoneResult {
  if (!isSupportedCountry(country)) return { ok: false, reason: "contact.error.phoneCountry" };
  const plain = typed
    .normalize("NFKC")
    .replace(/[‐‑‒–—―−ー]/g, "-")
    .trim();
  const number = parsePhoneNumberFromString(plain, { defaultCountry: country, extract: false });
  if (!number?.isValid() || number.ext || UNREACHABLE.has(number.getType()))
    return { ok: false, reason: "contact.error.phone" };
  return {
    ok: true,
    value: {
      e164: number.number,
      country: number.country ?? country,
      callingCode: number.countryCallingCode,
      national: number.nationalNumber,
      kind: kindOf(number.getType()),
    },
  };
}

/** A stored E.164 number taken apart for exports, or null if it is none. */
export function splitPhone(e164: string): Pick<Phone, "callingCode" | "national"> | null {
  const number = parsePhoneNumberFromString(e164, { extract: false });
  return number ? { callingCode: number.countryCallingCode, national: number.nationalNumber } : null;
}

/** For a server schema's `superRefine`: reports what `parsePhone` refuses beside its field. */
export function refinePhone(contact: { phoneCountry: string; phone: string }, ctx: z.RefinementCtx): void {
  const result = parsePhone(contact.phoneCountry, contact.phone);
  if (result.ok) return;
  const field = result.reason === "contact.error.phoneCountry" ? "phoneCountry" : "phone";
  ctx.addIssue({ code: "custom", path: [field], message: result.reason });
}

const UNREACHABLE: ReadonlySet<NumberType> = new Set<NumberType>([
  "PREMIUM_RATE",
  "SHARED_COST",
  "UAN",
  "VOICEMAIL",
]);

function kindOf(type: NumberType): Phone["kind"] {
  if (type === "MOBILE") return "mobile";
  return type === "FIXED_LINE" || type === "FIXED_LINE_OR_MOBILE" ? "fixed" : "other";
}

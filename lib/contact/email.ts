/** The longest address that can be delivered to (RFC 5321, with the erratum), and its longest local part. */
const MAX_ADDRESS = 254;
const MAX_LOCAL = 64;

/** HTML's own definition of a local part: Japanese carriers gave out `a..b@` and `ab.@`, which must be accepted. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-][A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LEVEL = /^([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * An address as it is stored and written to, or null if it cannot be one. Full-width letters of an input method
 * become ASCII, the domain lower case and, if international, punycode; the local part keeps its case. Refused:
 * quoted local parts, non-ASCII local parts, more than one @, addresses without a dotted domain, over 254 octets.
 */
export function tidyEmail(text: string): string | null {
  const [local = "", domain = "", ...others] = plain(text).split("@");
  const ascii = asciiDomain(domain);
  if (others.length > 0 || ascii === null || !LOCAL.test(local) || local.length > MAX_LOCAL) return null;
  const address = `${local}@${ascii}`;
  return address.length <= MAX_ADDRESS ? address : null;
}

/**
 * The form in which addresses are compared: as `tidyEmail`, and lower case throughout, since no provider in use
 * tells local parts apart by case. Dots and "+tags" are kept. Any other text is folded the same way.
 */
export function emailKey(text: string): string {
  return plain((tidyEmail(text) ?? plain(text)).toLowerCase()); // lower case can be written in more ways again
}

/** Trimmed afterwards: some characters are a space and another, so normalising can bring a space to the front. */
const plain = (text: string) => text.normalize("NFKC").trim();

function asciiDomain(domain: string): string | null {
  // Checked first: a URL parser would cut "a.jp/x" or "a.jp:25" down to a domain that nobody typed.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) || !URL.canParse(`http://${domain}`)) return null;
  const labels = new URL(`http://${domain}`).hostname.split(".");
  const valid =
    labels.length > 1 && labels.every((label) => LABEL.test(label)) && TOP_LEVEL.test(labels.at(-1) ?? "");
  return valid ? labels.join(".") : null;
}

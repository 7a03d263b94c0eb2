import { isIP } from "node:net";

/**
 * The address a request came from. Of X-Forwarded-For only the entries that proxies of ours wrote are
 * believed: with n of them, the n-th from the right is the address that reached the outermost.
 *
 * @param {string | undefined} peer the other end of the socket
 * @param {string | undefined} forwarded the header, repeated ones joined by commas
 * @param {number} trustedProxies how many proxies of ours stand in front
 * @returns {string}
 */
export function clientAddress(peer, forwarded, trustedProxies) {
  const entries = (forwarded ?? "").split(",").map((entry) => entry.trim());
  const told = trustedProxies > 0 ? plain(entries.at(-trustedProxies) ?? "") : "";
  return isIP(told) ? told : plain(peer ?? "");
}

/**
 * IPv4 written as IPv6 is the same address: one limit, not two.
 *
 * @param {string} address
 */
function plain(address) {
  return address.replace(/^::ffff:(?=\d+\.)/i, "").toLowerCase();
}

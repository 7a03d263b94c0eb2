import { BODY_LIMIT } from "./limited-request.mjs";

/** Next answers others, as TRACE, as if the bug were ours. */
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * Why a request is not handed on, as a status, or 0.
 *
 * @param {{ method?: string, url?: string, headers: import("node:http").IncomingHttpHeaders }} request
 * @returns {0 | 400 | 405 | 413}
 */
export function refusal({ method = "", url = "", headers }) {
  if (!METHODS.includes(method)) return 405;
  if (!wellFormed(url) || !fromSomewhere(headers.origin)) return 400;
  return Number(headers["content-length"] ?? 0) > BODY_LIMIT ? 413 : 0;
}

/**
 * A path of this server: no other host in it, no octets that are no UTF-8, no NUL (which PostgreSQL's text
 * cannot hold), nothing that is escaped twice (next-intl and Next would stumble over the rest).
 *
 * @param {string} url
 */
function wellFormed(url) {
  if (!url.startsWith("/") || /^[^?]*(\/\/|\\)/.test(url)) return false;
  try {
    const [path = ""] = url.split("?");
    return !decodeURIComponent(url).includes("\0") && !decodeURIComponent(path).includes("%");
  } catch {
    return false; // decodeURIComponent throws exactly for malformed escapes
  }
}

/**
 * Next takes an origin that is no address for a bug.
 *
 * @param {string | undefined} origin
 */
function fromSomewhere(origin) {
  return origin === undefined || origin === "null" || URL.canParse(origin);
}

/**
 * Whether another site's page sends this, by the rule that Next has for its actions (and answers with 500). To be
 * asked once the headers are those of our own proxies.
 *
 * @param {{ method?: string, headers: import("node:http").IncomingHttpHeaders }} request
 */
export function isForeign({ method, headers: { origin, host, "x-forwarded-host": forwarded } }) {
  if (method !== "POST" || origin === undefined) return false;
  const [reached] = String(forwarded ?? host).split(",");
  return origin === "null" || new URL(origin).host !== reached?.trim();
}

import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { derive, env } from "../env/env";

/** What a signed link grants: a purpose, whom, which version of their links, until when (seconds). */
export type Grant = { purpose: string; id: string; version: number; expires: number };

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A link's token: the grant in clear, nothing personal in it, and a 256-bit HMAC over it. It is worthless
 * after `expires`, and once the holder's version was raised.
 */
export function sign(grant: Grant): string {
  const body = [grant.purpose, grant.id.replaceAll("-", ""), grant.version, grant.expires.toString(36)].join(
    ".",
  );
  return `${body}.${mac(body)}`;
}

/** The days for which a personal link stays good after its edition. */
const DAYS_AFTER_END = 30;
const LONGEST_TOKEN = 300;

/** The token of somebody's own pages: good until 30 days after the edition, or until their version is raised. */
export function linkToken(
  purpose: string,
  { id, tokenVersion }: { id: string; tokenVersion: number },
  editionEnds: Date,
): string {
  const expires = Math.floor(editionEnds.getTime() / 1000) + DAYS_AFTER_END * 86_400;
  return sign({ purpose, id, version: tokenVersion, expires });
}

/** The grant of a token that is ours, for this purpose and not expired; else null. The version is not judged. */
export function verify(token: string, purpose: string, now = Date.now()): Grant | null {
  if (token.length > LONGEST_TOKEN) return null;
  const cut = token.lastIndexOf(".");
  const body = token.slice(0, cut);
  if (cut < 0 || !sameText(mac(body), token.slice(cut + 1))) return null;
  const [named, id = "", version, expires = ""] = body.split(".");
  const grant = { purpose, id: dashed(id), version: Number(version), expires: Number.parseInt(expires, 36) };
  if (named !== purpose || !ID.test(grant.id) || !(grant.expires * 1000 > now)) return null;
  return grant;
}

/** 256 random bits for cookies and one-time links; only its {@link fingerprint} is stored. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a random token, so that the table opens nothing. */
export function fingerprint(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** 128 bits under a key of ours: pass codes, and keys of counters that must not name a person. */
export function keyedHash(purpose: string, text: string): string {
  return createHmac("sha256", derive(env().APP_SECRET, purpose))
    .update(text)
    .digest()
    .subarray(0, 16)
    .toString("base64url");
}

function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

function mac(body: string): string {
  return createHmac("sha256", derive(env().APP_SECRET, "links")).update(body).digest("base64url");
}

function dashed(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

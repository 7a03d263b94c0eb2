import "server-only";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import type { Locale } from "@/lib/platform/i18n/locales";
import { keyedHash, sign, verify } from "@/lib/platform/security/signed";

const PURPOSE = "pass";
const DAYS_AFTER_END = 30;

type Holder = { id: string; tokenVersion: number };

/** The token of a delegate's own page; good until 30 days after the edition, or until their links are revoked. */
export function passToken(delegate: Holder, editionEnds: Date): string {
  const expires = Math.floor(editionEnds.getTime() / 1000) + DAYS_AFTER_END * 86_400;
  return sign({ purpose: PURPOSE, id: delegate.id, version: delegate.tokenVersion, expires });
}

export function passUrl(delegate: Holder, editionEnds: Date, locale: Locale): string {
  return `${env().APP_URL}/${locale}/pass/${passToken(delegate, editionEnds)}`;
}

/** Whom a token opens: its delegate, unless it is forged, expired, revoked, or the person was erased. */
export async function holderOf(
  token: string,
): Promise<{ kind: "delegate"; id: string; editionId: string } | null> {
  const grant = token.length < 300 ? verify(token, PURPOSE) : null;
  if (!grant) return null;
  const found = await db.delegate.findUnique({
    where: { id: grant.id, tokenVersion: grant.version, erasedAt: null },
    select: { id: true, editionId: true },
  });
  return found && { kind: "delegate", ...found };
}

/** What the pass's QR code says: the delegate's id and 128 bits that only this desk can make. Nothing personal. */
export function passCode({ id, tokenVersion }: Holder): string {
  return `DD1.${id.replaceAll("-", "")}.${keyedHash("pass-code", `${id}.${tokenVersion}`)}`;
}

import "server-only";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import type { Locale } from "@/lib/platform/i18n/locales";
import { keyedHash, linkToken, verify } from "@/lib/platform/security/signed";

const PURPOSE = "pass";

type Holder = { id: string; tokenVersion: number };

/** The token of a delegate's own page; good until 30 days after the edition, or until their links are revoked. */
export const passToken = (delegate: Holder, editionEnds: Date): string =>
  linkToken(PURPOSE, delegate, editionEnds);

export function passUrl(delegate: Holder, editionEnds: Date, locale: Locale): string {
  return `${env().APP_URL}/${locale}/pass/${passToken(delegate, editionEnds)}`;
}

/** Whom a token opens: its delegate, unless it is forged, expired, revoked, or the person was erased. */
export async function holderOf(
  token: string,
): Promise<{ kind: "delegate"; id: string; editionId: string } | null> {
  const grant = verify(token, PURPOSE);
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

import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import type { Locale } from "@/lib/platform/i18n/locales";
import { linkToken, verify } from "@/lib/platform/security/signed";

const PURPOSE = "interpreter";

type Holder = { id: string; tokenVersion: number };

/** The token of an interpreter's own page; good until 30 days after the edition, or until it is revoked. */
export const interpreterToken = (interpreter: Holder, editionEnds: Date): string =>
  linkToken(PURPOSE, interpreter, editionEnds);

export function interpreterUrl(interpreter: Holder, editionEnds: Date, locale: Locale): string {
  return `${env().APP_URL}/${locale}/interpreter/${interpreterToken(interpreter, editionEnds)}`;
}

/** Which interpreter a token opens; null where it is forged, expired or revoked. */
export async function interpreterOf(token: string): Promise<(Actor & { kind: "interpreter" }) | null> {
  const grant = verify(token, PURPOSE);
  if (!grant) return null;
  const found = await db.interpreter.findUnique({
    where: { id: grant.id, tokenVersion: grant.version },
    select: { id: true, editionId: true },
  });
  return found && { kind: "interpreter", ...found };
}

import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import type { Locale } from "@/lib/platform/i18n/locales";
import { linkToken, verify } from "@/lib/platform/security/signed";

const PURPOSE = "institution";

type Holder = { id: string; tokenVersion: number };

/** The token of an institution's own pages; good until 30 days after the edition, or until it is revoked. */
export const institutionToken = (profile: Holder, editionEnds: Date): string =>
  linkToken(PURPOSE, profile, editionEnds);

/** `path` is below the institution's first page: "/requests". */
export function institutionUrl(profile: Holder, editionEnds: Date, locale: Locale, path = ""): string {
  return `${env().APP_URL}/${locale}/institution/${institutionToken(profile, editionEnds)}${path}`;
}

/** Which institution's profile a token opens; null where it is forged, expired or revoked. */
export async function institutionOf(token: string): Promise<(Actor & { kind: "institution" }) | null> {
  const grant = verify(token, PURPOSE);
  if (!grant) return null;
  const found = await db.matchingProfile.findUnique({
    where: { id: grant.id, tokenVersion: grant.version },
    select: { id: true, editionId: true },
  });
  return found && { kind: "institution", ...found };
}

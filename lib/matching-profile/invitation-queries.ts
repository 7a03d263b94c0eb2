import "server-only";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { INVITED } from "./letter";
import { stands } from "./list-sql";

/** How many representatives have not been sent the present link of their institution; for organisers. */
export async function uninvitedCount(actor: Actor, editionId: string): Promise<number> {
  return canOrganise(actor, editionId) ? (await uninvited(db, editionId)).length : 0;
}

type Uninvited = {
  id: string;
  tokenVersion: number;
  representativeId: string;
  email: string;
  locale: Locale;
};

/** The profiles whose representative has no letter with their present link. */
export const uninvited = (tx: Db, editionId: string) => tx.$queryRaw<Uninvited[]>`
  SELECT p.id::text, p.token_version AS "tokenVersion", d.id::text AS "representativeId", d.email,
    d.locale::text AS locale
  FROM matching_profile p JOIN delegate d ON d.id = p.representative_id
  WHERE p.edition_id = ${editionId}::uuid AND ${stands} AND NOT EXISTS (SELECT FROM outbox_mail m
    WHERE m.delegate_id = d.id AND m.kind = ${INVITED} AND m.payload->>'profileId' = p.id::text
      AND (m.payload->>'tokenVersion')::int = p.token_version)
  ORDER BY p.id`;

import "server-only";
import type { Side } from "@/lib/names/schema";
import { searchKey } from "@/lib/names/search-key";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { newId } from "@/lib/platform/id/id";

type Given = {
  side: Side;
  locale: Locale;
  institutionId: string;
  institutionName: string;
  institutionKind: string;
  institutionLevel: string;
};

/**
 * The institution that a person named: the known one they chose, the only known one of that very name, or a
 * proposal (a row to insert) that an organiser will look at. Null when the chosen one is not there.
 */
export async function resolveInstitution(
  given: Given,
): Promise<{ id: string; proposal: object | null } | null> {
  if (given.institutionId) {
    const chosen = await db.institution.findUnique({ where: { id: given.institutionId } });
    return chosen && { id: chosen.mergedIntoId ?? chosen.id, proposal: null };
  }
  const known = await exactly(given);
  if (known) return { id: known, proposal: null };
  const id = newId();
  return { id, proposal: proposal(id, given) };
}

/** The search key holds each name's key between line feeds, so that a whole name can be told from a part. */
async function exactly({ side, institutionName }: Given): Promise<string | null> {
  const key = searchKey(institutionName);
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM institution WHERE side = ${side}::side AND merged_into_id IS NULL
      AND position(${`\n${key}\n`} IN search_key) > 0 LIMIT 2`;
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

function proposal(id: string, given: Given) {
  const name = given.institutionName;
  return {
    id,
    side: given.side,
    kind: given.institutionKind,
    level: given.institutionLevel,
    [`name_${given.locale}`]: name,
    search_key: `\n${searchKey(name)}\n`,
    proposed: true,
    created_at: new Date().toISOString(),
  };
}

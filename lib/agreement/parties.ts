import type { Db } from "@/lib/platform/db/client";

/**
 * The accepted institutions of these ids, locked against being merged until the transaction ends; a merge that
 * is under way is waited for, and what it took away is not among them.
 */
export async function standingInstitutions(tx: Db, ids: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM institution
    WHERE id = ANY(${ids}::uuid[]) AND NOT proposed AND merged_into_id IS NULL ORDER BY id FOR SHARE`;
  return new Set(rows.map(({ id }) => id));
}

/**
 * These institutions as they now stand, locked as above: for one that was merged, the one that took it in. In the
 * order given, each once.
 */
export async function afterMerges(tx: Db, ids: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string; now: string }[]>`
    SELECT id::text, coalesce(merged_into_id, id)::text AS now FROM institution
    WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR SHARE`;
  const now = new Map(rows.map((row) => [row.id, row.now]));
  return [...new Set(ids.map((id) => now.get(id) ?? id))];
}

export const partyRows = (agreementId: string, institutionIds: string[]) =>
  institutionIds.map((institutionId, index) => ({ agreementId, institutionId, order: index + 1 }));

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

export const partyRows = (agreementId: string, institutionIds: string[]) =>
  institutionIds.map((institutionId, index) => ({ agreementId, institutionId, order: index + 1 }));

import type { Db } from "@/lib/platform/db/client";
import type { Span } from "@/lib/round/schema";

/** An interpreter to oneself until the end of the transaction; another edition's is not found. */
export async function lockInterpreter(tx: Db, editionId: string, id: string) {
  await tx.$queryRaw`SELECT id::text FROM interpreter WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.interpreter.findFirst({
    where: { id, editionId },
    include: { absences: { orderBy: { startsAt: "asc" } } },
  });
  return row && { ...row, away: awayAudited(row.absences) };
}

/** Hours away as the audit log keeps them. */
export const awayAudited = (absences: readonly Span[]) =>
  absences.map(({ startsAt, endsAt }) => `${startsAt.toISOString()} – ${endsAt.toISOString()}`);

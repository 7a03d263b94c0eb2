import "server-only";
import { type Db, db } from "@/lib/platform/db/client";
import { sqlState } from "@/lib/platform/db/errors";
import { refuse } from "@/lib/platform/result/result";

export type LockedRound = NonNullable<Awaited<ReturnType<typeof lockRound>>>;

/** Held to the end, so that none goes meanwhile; rooms are locked before sessions everywhere. */
export async function holdRooms(tx: Db, editionId: string, ids: string[]): Promise<boolean> {
  const wanted = [...new Set(ids)];
  const found = await tx.$queryRaw<unknown[]>`
    SELECT id::text FROM room WHERE id = ANY(${wanted}::uuid[]) AND edition_id = ${editionId}::uuid
    ORDER BY id FOR SHARE`;
  return found.length === ids.length;
}

const sessionSelect = {
  kind: true,
  startsAt: true,
  endsAt: true,
  edition: { select: { timeZone: true } },
} as const;

/** Its times stay as they are to the end. */
export async function holdSession(tx: Db, editionId: string, id: string) {
  await tx.$queryRaw`SELECT id::text FROM session WHERE id = ${id}::uuid FOR SHARE`;
  return tx.session.findFirst({ where: { id, editionId }, select: sessionSelect });
}

/** A round to oneself until the end; its session stays where it is. Another edition's is not found. */
export async function lockRound(tx: Db, editionId: string, id: string) {
  await tx.$queryRaw`
    SELECT s.id::text FROM session s JOIN matching_round r ON r.session_id = s.id
    WHERE r.id = ${id}::uuid FOR SHARE OF s`;
  await tx.$queryRaw`SELECT id::text FROM matching_round WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.matchingRound.findFirst({
    where: { id, editionId },
    include: { session: { select: sessionSelect }, rooms: true, slots: { orderBy: { startsAt: "asc" } } },
  });
}

/** What the database finds: slots over another round's, or a session that just became one. */
export async function apart<Answer>(work: (tx: Db) => Promise<Answer>) {
  try {
    return await db.$transaction(work);
  } catch (error) {
    const state = sqlState(error);
    if (state === "DD011") return refuse("round.overlap");
    if (state === "23505") return refuse("round.sessionTaken");
    throw error;
  }
}

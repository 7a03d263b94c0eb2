import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { isId } from "@/lib/platform/id/is-id";

export type LockedProfile = NonNullable<Awaited<ReturnType<typeof find>>>;

/** One profile of an edition behind its lock; null for an id of another edition, and for one that is none. */
export async function lockProfile(tx: Db, editionId: string, id: string): Promise<LockedProfile | null> {
  if (!isId(id)) return null;
  await tx.$queryRaw`
    SELECT id::text FROM matching_profile WHERE id = ${id}::uuid AND edition_id = ${editionId}::uuid FOR UPDATE`;
  return find(tx, editionId, id);
}

/**
 * Holds delegates as they are, by id: a merge of institutions locks them before it reaches profiles, so whoever
 * will refer to them does so before locking a profile.
 */
export async function holdDelegates(tx: Db, ids: string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id::text FROM delegate WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR KEY SHARE`;
}

const find = (tx: Db, editionId: string, id: string) =>
  tx.matchingProfile.findFirst({
    where: { id, editionId },
    include: {
      institution: { select: { side: true } },
      attendees: { select: { delegateId: true } },
      absences: { orderBy: { startsAt: "asc" }, select: { startsAt: true, endsAt: true } },
    },
  });

/** An entry of the log about a profile. */
export function recordProfile(
  tx: Db,
  actor: Actor,
  { id, editionId }: { id: string; editionId: string },
  action: string,
  change: { before?: Prisma.InputJsonValue; after?: Prisma.InputJsonValue } = {},
) {
  return record(tx, actor, { editionId, action, entity: "profile", entityId: id, ...change });
}

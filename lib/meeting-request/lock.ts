import { partySelect } from "@/lib/matching-profile/select";
import { type Db, db } from "@/lib/platform/db/client";
import { sqlState } from "@/lib/platform/db/errors";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { refuse } from "@/lib/platform/result/result";

const UNIQUE_VIOLATION = "23505";

/** One transaction. What the locks below let through all the same, the database's unique indexes stop. */
export async function inTurn<Answer>(run: (tx: Db) => Promise<Answer>) {
  try {
    return await db.$transaction(run);
  } catch (error) {
    if (sqlState(error) === UNIQUE_VIOLATION) return refuse("request.alreadyThere");
    throw error;
  }
}

const profile = {
  id: true,
  listed: true,
  textLocale: true,
  institution: { select: partySelect },
} satisfies Prisma.MatchingProfileSelect;

/**
 * The profiles of an edition with these ids, held until the transaction ends. Whatever is decided between
 * institutions (is there a request, a veto, how many has it made) is decided under these locks.
 */
export async function lockProfiles(tx: Db, editionId: string, ids: string[]) {
  await tx.$queryRaw`
    SELECT id::text FROM matching_profile WHERE id = ANY(${ids}::uuid[]) AND edition_id = ${editionId}::uuid
    ORDER BY id FOR NO KEY UPDATE`;
  const rows = await tx.matchingProfile.findMany({ where: { id: { in: ids }, editionId }, select: profile });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The two of a pair, held; null where one of them is not of this edition. */
export async function lockPair(tx: Db, editionId: string, fromId: string, toId: string) {
  const held = await lockProfiles(tx, editionId, [fromId, toId]);
  const [from, to] = [held.get(fromId), held.get(toId)];
  return from && to ? { from, to } : null;
}
export type Pair = NonNullable<Awaited<ReturnType<typeof lockPair>>>;

const request = {
  id: true,
  editionId: true,
  fromId: true,
  toId: true,
  state: true,
  priority: true,
  origin: true,
  length: true,
  declineReason: true,
  pinnedSlotId: true,
  pinnedTableId: true,
  version: true,
  answeredAt: true,
  guests: { select: { profileId: true } },
} satisfies Prisma.MeetingRequestSelect;

export type LockedRequest = Prisma.MeetingRequestGetPayload<{ select: typeof request }>;

export const findRequest = (tx: Db, editionId: string, id: string): Promise<LockedRequest | null> =>
  tx.meetingRequest.findFirst({ where: { id, editionId }, select: request });

/** Requests with these ids in id order, held. The profiles concerned were locked before. */
export async function lockRequests(tx: Db, ids: string[]): Promise<LockedRequest[]> {
  await tx.$queryRaw`
    SELECT id::text FROM meeting_request WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  return tx.meetingRequest.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" }, select: request });
}

/** All that was ever asked or barred between two. */
export const between = (tx: Db, a: string, b: string) =>
  tx.meetingRequest.findMany({
    where: {
      OR: [
        { fromId: a, toId: b },
        { fromId: b, toId: a },
      ],
    },
    select: { id: true, fromId: true, toId: true, state: true, priority: true, origin: true },
    orderBy: { createdAt: "desc" },
  });

/** Whether any two of these have a veto between them. */
export async function isBarred(tx: Db, ids: string[]): Promise<boolean> {
  const count = await tx.meetingRequest.count({
    where: {
      fromId: { in: ids },
      toId: { in: ids },
      priority: "NEVER",
      state: { not: "WITHDRAWN" },
    },
  });
  return count > 0;
}

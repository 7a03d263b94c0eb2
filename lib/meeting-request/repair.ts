import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

/**
 * The requests of an edition (or those of them) whose published meeting is otherwise than was agreed since: it is
 * not accepted any more, or a guest was added who holds no place in it, or one was removed who still does. Who is in a
 * meeting that has begun, or of which something was reported, no repair changes.
 */
export async function toRepair(editionId: string, ids?: string[]): Promise<Set<string>> {
  const only = ids ? Prisma.sql`AND r.id = ANY(${ids}::uuid[])` : Prisma.empty;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT r.id::text FROM meeting_request r
      JOIN meeting m ON m.request_id = r.id AND m.state = 'SCHEDULED'
      JOIN time_slot s ON s.id = m.slot_id
    WHERE r.edition_id = ${editionId}::uuid ${only} AND (r.state <> 'ACCEPTED'
      OR m.outcome = 'NONE' AND s.starts_at > now() AND (
        EXISTS (SELECT FROM meeting_request_guest g WHERE g.request_id = r.id AND NOT EXISTS (
          SELECT FROM meeting_hold h WHERE h.meeting_id = m.id AND h.profile_id = g.profile_id))
        OR EXISTS (SELECT FROM meeting_hold h WHERE h.meeting_id = m.id
          AND h.profile_id NOT IN (r.from_id, r.to_id) AND NOT EXISTS (
            SELECT FROM meeting_request_guest g WHERE g.request_id = r.id AND g.profile_id = h.profile_id))))`;
  return new Set(rows.map(({ id }) => id));
}

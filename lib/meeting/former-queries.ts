import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { timeSlots } from "@/lib/round/queries";
import { meetingsWhere, unreported } from "./queries";
import { spanOf } from "./rules";
import type { MeetingView } from "./schema";

/**
 * Meetings that an interpreter was to interpret by an earlier published timetable and no longer does, as
 * cancelled at the time that was made known to them. A meeting does not remember whom it once held; the
 * timetables do.
 */
export async function formerMeetings(actor: Actor & { kind: "interpreter" }): Promise<MeetingView[]> {
  const rows = await db.$queryRaw<{ id: string; slotId: string }[]>`
    SELECT DISTINCT ON (m.id) m.id, placed->>'slot' AS "slotId"
    FROM matching_plan p
      CROSS JOIN jsonb_array_elements(p.plan->'meetings') placed
      JOIN meeting m ON m.request_id::text = placed->>'id'
    WHERE p.edition_id = ${actor.editionId}::uuid AND p.published_at IS NOT NULL
      AND jsonb_exists(placed->'interpreters', ${actor.id})
      AND NOT EXISTS (SELECT FROM meeting_hold h
        WHERE h.meeting_id = m.id AND h.interpreter_id = ${actor.id}::uuid)
    ORDER BY m.id, p.published_at DESC`;
  if (rows.length === 0) return [];
  const [slots, meetings] = await Promise.all([
    timeSlots(actor.editionId),
    meetingsWhere(actor.editionId, { id: { in: rows.map(({ id }) => id) } }),
  ]);
  const known = new Map(rows.map(({ id, slotId }) => [id, slotId]));
  return meetings.map((meeting) => {
    const span = spanOf(slots, known.get(meeting.id) ?? "", meeting.slotIds.length);
    const { startsAt = meeting.startsAt } = span[0] ?? {};
    const { endsAt = meeting.endsAt } = span.at(-1) ?? {};
    return { ...unreported(meeting), startsAt, endsAt, state: "CANCELLED" as const };
  });
}

import "server-only";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { timeSlots } from "@/lib/round/queries";
import { meetingsWhere, unreported } from "./queries";
import { spanOf } from "./rules";
import type { MeetingView } from "./schema";

/** Whose calendar it is: an institution's by its profile, or an interpreter's. */
export type Holder = { kind: "institution" | "interpreter"; id: string; editionId: string };

/**
 * Meetings that somebody was in by an earlier published timetable and no longer is, as cancelled at the time that was
 * made known to them. A meeting does not remember whom it once held; the timetables do. Whoever calls has asked
 * whether they may.
 */
export async function formerMeetings(holder: Holder): Promise<MeetingView[]> {
  const rows = await db.$queryRaw<{ id: string; slotId: string }[]>`
    SELECT DISTINCT ON (m.id) m.id, placed->>'slot' AS "slotId"
    FROM (${holder.kind === "interpreter" ? interpreted(holder) : attended(holder)}) known
      JOIN meeting m ON m.request_id::text = placed->>'id'
    WHERE NOT EXISTS (SELECT FROM meeting_hold h
      WHERE h.meeting_id = m.id AND ${holder.id}::uuid IN (h.interpreter_id, h.profile_id))
    ORDER BY m.id, published_at DESC`;
  if (rows.length === 0) return [];
  const [slots, meetings] = await Promise.all([
    timeSlots(holder.editionId),
    meetingsWhere(holder.editionId, { id: { in: rows.map(({ id }) => id) } }),
  ]);
  const known = new Map(rows.map(({ id, slotId }) => [id, slotId]));
  return meetings.map((meeting) => {
    const span = spanOf(slots, known.get(meeting.id) ?? "", meeting.slotIds.length);
    const { startsAt = meeting.startsAt } = span[0] ?? {};
    const { endsAt = meeting.endsAt } = span.at(-1) ?? {};
    return { ...unreported(meeting), startsAt, endsAt, state: "CANCELLED" as const };
  });
}

const interpreted = ({ id, editionId }: Holder) => Prisma.sql`
  SELECT p.published_at, placed FROM matching_plan p CROSS JOIN jsonb_array_elements(p.plan->'meetings') placed
  WHERE p.edition_id = ${editionId}::uuid AND p.published_at IS NOT NULL
    AND jsonb_exists(placed->'interpreters', ${id})`;

/** Who meets stands in what was to be planned, where they meet in the plan. */
const attended = ({ id, editionId }: Holder) => Prisma.sql`
  SELECT p.published_at, placed
  FROM matching_plan p CROSS JOIN jsonb_array_elements(p.problem->'meetings') asked
    JOIN LATERAL jsonb_array_elements(p.plan->'meetings') placed ON placed->>'id' = asked->>'id'
  WHERE p.edition_id = ${editionId}::uuid AND p.published_at IS NOT NULL
    AND jsonb_exists(asked->'parties', ${id})`;

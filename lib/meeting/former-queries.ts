import "server-only";
import { db } from "@/lib/platform/db/client";
import { timeSlots } from "@/lib/round/queries";
import { meetingsWhere, unreported } from "./queries";
import { spanOf } from "./rules";
import type { MeetingView } from "./schema";

/** Whose calendar it is: an institution's by its profile, or an interpreter's. */
export type Holder = { kind: "institution" | "interpreter"; id: string; editionId: string };

/**
 * Meetings that somebody was in by an earlier published timetable and no longer is, as cancelled at the time that was
 * made known to them. Whoever calls has asked whether they may.
 */
export async function formerMeetings({ kind, id, editionId }: Holder): Promise<MeetingView[]> {
  const rows = await db.formerHold.findMany({
    where: kind === "interpreter" ? { interpreterId: id } : { profileId: id },
    select: { meetingId: true, slotId: true },
  });
  if (rows.length === 0) return [];
  const [slots, meetings] = await Promise.all([
    timeSlots(editionId),
    meetingsWhere(editionId, { id: { in: rows.map(({ meetingId }) => meetingId) } }),
  ]);
  const known = new Map(rows.map(({ meetingId, slotId }) => [meetingId, slotId]));
  return meetings.map((meeting) => {
    const span = spanOf(slots, known.get(meeting.id) ?? "", meeting.slotIds.length);
    const { startsAt = meeting.startsAt } = span[0] ?? {};
    const { endsAt = meeting.endsAt } = span.at(-1) ?? {};
    return { ...unreported(meeting), startsAt, endsAt, state: "CANCELLED" as const };
  });
}

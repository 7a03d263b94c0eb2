import { Prisma } from "@/lib/platform/db/generated/client";
import type { OutcomeShow } from "./outcome-schema";

const { sql } = Prisma;

/** Whether the day has come on which the meeting `m` was to be followed up, and nothing was signed yet. */
const isDue = (today: string) => sql`(m.follow_up_on <= ${today}::date AND NOT EXISTS (
  SELECT FROM agreement g WHERE g.meeting_id = m.id AND g.state <> 'PLANNED'))`;

/** The meetings of an edition's timetable that take place, and what was said of each. */
export const told = (editionId: string, today: string) => sql`
  SELECT m.id, m.request_id, m.outcome, m.agreed, m.absent_ids, ${isDue(today)} AS due
  FROM meeting m WHERE m.edition_id = ${editionId}::uuid AND m.state = 'SCHEDULED'`;

/** The profiles of each meeting's parties, guests among them. */
export const parties = sql`
  SELECT t.*, p.profile_id FROM told t JOIN meeting_request r ON r.id = t.request_id
    CROSS JOIN LATERAL (VALUES (r.from_id), (r.to_id)) p(profile_id)
  UNION ALL SELECT t.*, g.profile_id FROM told t JOIN meeting_request_guest g USING (request_id)`;

/** The figures of `Outcomes`, over rows that stand for one meeting each. */
export const figures = sql`count(*)::int AS scheduled,
  count(*) FILTER (WHERE outcome IN ('HELD', 'HELD_LATE'))::int AS held,
  count(*) FILTER (WHERE outcome = 'HELD_LATE')::int AS late,
  count(*) FILTER (WHERE outcome = 'NO_SHOW')::int AS "noShow",
  count(*) FILTER (WHERE agreed)::int AS agreed,
  count(*) FILTER (WHERE due)::int AS due,
  count(*) FILTER (WHERE outcome = 'NONE')::int AS open`;

/** Which of the meetings `told` one of the figures counts. */
export const counted: Record<OutcomeShow, Prisma.Sql> = {
  held: sql`t.outcome IN ('HELD', 'HELD_LATE')`,
  late: sql`t.outcome = 'HELD_LATE'`,
  noShow: sql`t.outcome = 'NO_SHOW'`,
  agreed: sql`t.agreed`,
  without: sql`t.agreed AND NOT EXISTS (SELECT FROM agreement a WHERE a.meeting_id = t.id)`,
  due: sql`t.due`,
  open: sql`t.outcome = 'NONE'`,
};

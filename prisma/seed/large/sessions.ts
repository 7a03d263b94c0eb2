import { Temporal } from "temporal-polyfill";
import type { Db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { instant } from "../calendar";

const SESSIONS = 24;
const EACH = 10;

/** As many rounds as everybody could want, one after the other; half of them too small for all who want them. */
export async function writeRounds(
  db: Db,
  edition: { id: string; startsOn: Date; timeZone: string },
  size: number,
): Promise<string[]> {
  const first = Temporal.PlainDate.from(edition.startsOn.toISOString().slice(0, 10));
  const wanted = (size * EACH) / SESSIONS;
  const sessions = Array.from({ length: SESSIONS }, (_, index) => {
    const day = first.add({ days: index % 3 });
    const hour = String(9 + Math.floor(index / 3)).padStart(2, "0");
    const number = index + 1;
    return {
      id: newId(),
      editionId: edition.id,
      kind: "MATCHING" as const,
      title: {
        zh: `示例对接洽谈 ${number}`,
        ja: `サンプル面談 ${number}`,
        ko: `예시 상담 ${number}`,
        en: `Sample round ${number}`,
      },
      summary: {
        zh: "用于测量的示例场次。",
        ja: "計測用のサンプルです。",
        ko: "측정용 예시입니다.",
        en: "A sample for measuring.",
      },
      startsAt: instant(day, `${hour}:00`, edition.timeZone),
      endsAt: instant(day, `${hour}:50`, edition.timeZone),
      languages: ["zh" as const, "ja" as const, "ko" as const],
      capacity: Math.ceil(wanted * (index % 2 === 0 ? 0.9 : 1.1)),
    };
  });
  await db.session.createMany({ data: sessions });
  return sessions.map(({ id }) => id);
}

/** Ten seats for each live member of these delegations, first come, first served; returns how many. */
export function fillRounds(db: Db, sessions: string[], delegations: string[]): Promise<number> {
  return db.$executeRaw`
    WITH person AS (
      SELECT id, side, created_at, row_number() OVER (ORDER BY created_at, id) AS n
      FROM delegate WHERE delegation_id = ANY (${delegations}::uuid[]) AND status NOT IN ('CANCELLED', 'DECLINED')
    ), round AS (
      SELECT s.id, s.capacity, u.k FROM unnest(${sessions}::uuid[]) WITH ORDINALITY AS u (id, k) JOIN session s USING (id)
    ), place AS (
      SELECT r.id AS session_id, p.id AS delegate_id, p.side, p.created_at,
        row_number() OVER (PARTITION BY r.id ORDER BY p.created_at, p.id) - r.capacity AS beyond
      FROM person p JOIN round r ON (p.n + r.k * 7) % ${SESSIONS}::int < ${EACH}::int
    )
    INSERT INTO seat (session_id, delegate_id, side, state, ticket, created_at, changed_at)
    SELECT session_id, delegate_id, side, CASE WHEN beyond > 0 THEN 'WAITLISTED' ELSE 'RESERVED' END::seat_state,
      CASE WHEN beyond > 0 THEN beyond END, created_at, created_at
    FROM place`;
}

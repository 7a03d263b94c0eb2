import type { Db } from "@/lib/platform/db/client";

/** Sets the kept counts of an edition's sessions from their seats: for seats written in bulk only. */
export async function countSeats(db: Db, editionId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE session_side q SET reserved = c.reserved, waitlisted = c.waitlisted, attended = c.attended
    FROM (
      SELECT x.session_id, x.side,
        count(*) FILTER (WHERE x.state IN ('RESERVED', 'ATTENDED')) AS reserved,
        count(*) FILTER (WHERE x.state = 'WAITLISTED') AS waitlisted,
        count(*) FILTER (WHERE x.state = 'ATTENDED') AS attended
      FROM seat x JOIN session s ON s.id = x.session_id AND s.edition_id = ${editionId}::uuid GROUP BY 1, 2
    ) c WHERE q.session_id = c.session_id AND q.side = c.side`;
  await db.$executeRaw`
    UPDATE session s SET reserved = c.reserved, waitlisted = c.waitlisted, attended = c.attended,
      last_ticket = greatest(s.last_ticket, (SELECT max(x.ticket) FROM seat x WHERE x.session_id = s.id))
    FROM (
      SELECT session_id, sum(reserved) AS reserved, sum(waitlisted) AS waitlisted, sum(attended) AS attended
      FROM session_side GROUP BY 1
    ) c WHERE s.id = c.session_id AND s.edition_id = ${editionId}::uuid`;
}

/** @throws if a kept count differs from the rows it counts */
export async function refuseDrift(db: Db): Promise<void> {
  const seats = await db.$queryRaw<object[]>`SELECT * FROM seating_drift LIMIT 5`;
  const heads = await db.$queryRaw<object[]>`SELECT * FROM headcount_drift LIMIT 5`;
  if (seats.length + heads.length > 0) {
    throw new Error(`Kept counts differ from their rows: ${JSON.stringify([...seats, ...heads])}`);
  }
}

/** In parts, since one statement takes 65,535 values at most. */
export function inParts<Item>(items: Item[], size = 1000): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}

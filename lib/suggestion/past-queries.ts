import "server-only";
import type { Db } from "@/lib/platform/db/client";
import type { Pool } from "./pool";

type Row = { one: string; other: string; met: number[] | null; signed: number[] | null };

/**
 * Which of an edition's profiles belong to institutions that met or signed at an earlier edition of the series, in
 * pairs of profiles of this edition, each pair once. A meeting counts for those who came to it.
 */
export async function pastOf(tx: Db, editionId: string, profileId?: string): Promise<Pool["past"]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH earlier AS (
      SELECT e.id, e.number FROM edition e JOIN edition now ON now.series_id = e.series_id AND e.number < now.number
      WHERE now.id = ${editionId}::uuid
    ), came AS (
      SELECT m.id, e.number, p.institution_id FROM earlier e
      JOIN meeting m ON m.edition_id = e.id AND m.outcome IN ('HELD', 'HELD_LATE')
      JOIN meeting_request r ON r.id = m.request_id
      CROSS JOIN LATERAL (SELECT r.from_id AS id UNION SELECT r.to_id
        UNION SELECT g.profile_id FROM meeting_request_guest g WHERE g.request_id = r.id) AS party
      JOIN matching_profile p ON p.id = party.id AND NOT p.id = ANY (coalesce(m.absent_ids, '{}'))
    ), signed AS (
      SELECT a.id, e.number, p.institution_id FROM earlier e
      JOIN agreement a ON a.edition_id = e.id AND a.state <> 'PLANNED'
      JOIN agreement_party p ON p.agreement_id = a.id
    ), pair AS (
      SELECT a.institution_id AS one, b.institution_id AS other, a.number, true AS met
      FROM came a JOIN came b ON b.id = a.id AND a.institution_id < b.institution_id
      UNION SELECT a.institution_id, b.institution_id, a.number, false
      FROM signed a JOIN signed b ON b.id = a.id AND a.institution_id < b.institution_id
    )
    SELECT p.id::text AS one, o.id::text AS other,
      array_agg(number ORDER BY number) FILTER (WHERE met) AS met,
      array_agg(number ORDER BY number) FILTER (WHERE NOT met) AS signed
    FROM pair
    JOIN matching_profile p ON p.institution_id = pair.one AND p.edition_id = ${editionId}::uuid
    JOIN matching_profile o ON o.institution_id = pair.other AND o.edition_id = ${editionId}::uuid
    WHERE ${profileId ?? null}::uuid IS NULL OR ${profileId ?? null}::uuid IN (p.id, o.id)
    GROUP BY p.id, o.id`;
  return rows.map(({ one, other, met, signed }) => [one, other, { met: met ?? [], signed: signed ?? [] }]);
}

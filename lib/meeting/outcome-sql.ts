import { SECTORS } from "@/lib/matching/sector-schema";
import { SIDES } from "@/lib/names/schema";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { OutcomeKey, OutcomeShow } from "./outcome-schema";

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
  SELECT t.*, unnest(ARRAY[r.from_id, r.to_id]) AS profile_id
    FROM told t JOIN meeting_request r ON r.id = t.request_id
  UNION ALL SELECT t.*, g.profile_id FROM told t JOIN meeting_request_guest g USING (request_id)`;

/** The figures of `Outcomes`, over rows each of which stands for so many meetings (`times`). */
const sum = (which: Prisma.Sql) => sql`coalesce(sum(times) FILTER (WHERE ${which}), 0)::int`;
const figures = sql`${sum(sql`TRUE`)} AS scheduled,
  ${sum(sql`outcome IN ('HELD', 'HELD_LATE')`)} AS held,
  ${sum(sql`outcome = 'HELD_LATE'`)} AS late,
  ${sum(sql`outcome = 'NO_SHOW'`)} AS "noShow",
  ${sum(sql`agreed`)} AS agreed,
  ${sum(sql`due`)} AS due,
  ${sum(sql`outcome = 'NONE'`)} AS open`;

/** Sides and sectors as bits: what the parties of a meeting are and offer is then one number, without counting twice. */
const bit = (values: readonly string[], value: Prisma.Sql) =>
  sql`1::bigint << array_position(${values}::text[], ${value}) - 1`;

const steps = (editionId: string, today: string) => sql`
  told AS MATERIALIZED (${told(editionId, today)}),
  who AS MATERIALIZED (
    SELECT f.id AS profile_id, ${bit(SIDES, sql`i.side::text`)} AS side,
      coalesce((SELECT bit_or(${bit(SECTORS, sql`offer`)}) FROM unnest(f.offers) offer), 0) AS sector
    FROM matching_profile f JOIN institution i ON i.id = f.institution_id WHERE f.edition_id = ${editionId}::uuid),
  party AS MATERIALIZED (
    SELECT p.id, outcome, agreed, due, profile_id, side, sector, profile_id = ANY(absent_ids) AS absent, 1 AS times
    FROM (${parties}) p JOIN who USING (profile_id)),
  met AS (
    SELECT outcome, agreed, due, bit_or(side) AS side, bit_or(sector) AS sector,
      bit_or(CASE WHEN absent THEN side ELSE 0 END) AS absent_side,
      bit_or(CASE WHEN absent THEN sector ELSE 0 END) AS absent_sector
    FROM party GROUP BY id, outcome, agreed, due),
  alike AS MATERIALIZED (
    SELECT outcome, agreed, due, side, sector, absent_side, absent_sector, count(*) AS times
    FROM met GROUP BY outcome, agreed, due, side, sector, absent_side, absent_sector)`;

/** One line for each value that any party has, each meeting once in it, however many of its parties share it. */
function shared(by: "side" | "sector", values: readonly string[]): Prisma.Sql {
  const [mask, absent] = [Prisma.raw(by), Prisma.raw(`absent_${by}`)];
  return sql`SELECT ${by} AS by, value AS key, ${figures}, ${sum(sql`${absent} & bit <> 0`)} AS absent
    FROM alike JOIN (SELECT value, 1::bigint << ordinality::int - 1 AS bit
      FROM unnest(${values}::text[]) WITH ORDINALITY AS x (value)) v ON ${mask} & bit <> 0
    GROUP BY value`;
}

const lines: Record<"all" | OutcomeKey, Prisma.Sql> = {
  all: sql`SELECT 'all' AS by, NULL AS key, ${figures}, 0 AS absent FROM (SELECT *, 1 AS times FROM told) t`,
  side: shared("side", SIDES),
  sector: shared("sector", SECTORS),
  institution: sql`SELECT 'institution' AS by, profile_id::text AS key, ${figures}, ${sum(sql`absent`)} AS absent
    FROM party GROUP BY profile_id`,
};

/** Lines of several ways to count in one look at the meetings, of each the busiest first; `most` of each. */
export const counts = (editionId: string, today: string, by: (keyof typeof lines)[], most: number | null) =>
  sql`WITH ${steps(editionId, today)} ${Prisma.join(
    by.map(
      (key) => sql`(SELECT * FROM (${lines[key]}) line
        ORDER BY agreed DESC, held DESC, scheduled DESC, key COLLATE "C" LIMIT ${most}::int)`,
    ),
    " UNION ALL ",
  )}`;

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

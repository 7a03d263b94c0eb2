import "server-only";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { dayOf } from "@/lib/platform/i18n/dates";
import type { OutcomeFilter } from "./outcome-schema";
import { counted, parties, told } from "./outcome-sql";
import { meetingsWhere } from "./queries";
import type { ReportedMeeting } from "./schema";

const PAGE = 50;

/** A meeting behind a figure, with the agreement that it led to. */
export type OutcomeMeeting = ReportedMeeting & { agreementId: string | null };

/** A page of the meetings that a figure counts; `next` is the key of the page after it. */
export async function outcomeMeetings(
  actor: Actor,
  edition: { id: string; timeZone: string },
  filter: OutcomeFilter,
  now = new Date(),
): Promise<{ meetings: OutcomeMeeting[]; next: string | null }> {
  if (!canView(actor, edition.id)) return { meetings: [], next: null };
  const rows = await db.$queryRaw<{ id: string; agreementId: string | null }[]>`
    WITH told AS (${told(edition.id, dayOf(now, edition.timeZone))}), party AS (${parties})
    SELECT t.id::text, g.id::text AS "agreementId" FROM told t LEFT JOIN agreement g ON g.meeting_id = t.id
    WHERE ${conditions(filter)} ORDER BY t.id LIMIT ${PAGE + 1}`;
  const page = rows.slice(0, PAGE);
  const agreements = new Map(page.map(({ id, agreementId }) => [id, agreementId]));
  const meetings = await meetingsWhere(edition.id, { id: { in: page.map(({ id }) => id) } });
  return {
    meetings: meetings.map((one) => ({ ...one, agreementId: agreements.get(one.id) ?? null })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

function conditions({ show, side, sector, institution, after }: OutcomeFilter): Prisma.Sql {
  const { sql } = Prisma;
  const some = (condition: Prisma.Sql) => sql`EXISTS (SELECT FROM party p JOIN matching_profile f
    ON f.id = p.profile_id JOIN institution i ON i.id = f.institution_id WHERE p.id = t.id AND ${condition})`;
  return Prisma.join(
    [
      sql`TRUE`,
      ...(show ? [counted[show]] : []),
      ...(side ? [some(sql`i.side = ${side}::side`)] : []),
      ...(sector ? [some(sql`${sector} = ANY(f.offers)`)] : []),
      ...(institution ? [some(sql`f.id = ${institution}::uuid`)] : []),
      ...(after ? [sql`t.id > ${after}::uuid`] : []),
    ],
    " AND ",
  );
}

import "server-only";
import { isSector, type Sector } from "@/lib/matching/sector-schema";
import type { PartyInstitution } from "@/lib/matching-profile/schema";
import { partySelect } from "@/lib/matching-profile/select";
import type { Side } from "@/lib/names/schema";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { dayOf } from "@/lib/platform/i18n/dates";
import type {
  InstitutionOutcomes,
  OutcomeKey,
  OutcomeLine,
  Outcomes,
  SectorOutcomes,
  SideOutcomes,
} from "./outcome-schema";
import { figures, parties, told } from "./outcome-sql";
import { timetableOf } from "./queries";

type Edition = { id: string; timeZone: string; sideOrder: Side[] };

const NONE: Outcomes = { scheduled: 0, held: 0, late: 0, noShow: 0, agreed: 0, due: 0, open: 0 };

/** What became of an edition's meetings, in all. */
export async function outcomes(actor: Actor, edition: Edition, now = new Date()): Promise<Outcomes> {
  if (!canView(actor, edition.id)) return NONE;
  const [row] = await db.$queryRaw<Outcomes[]>`
    WITH told AS (${told(edition.id, dayOf(now, edition.timeZone))}) SELECT ${figures} FROM told`;
  return row ?? NONE;
}

/** By the sides of their parties, in the edition's order; a meeting of two of one side counts once for it. */
export async function outcomesBySide(
  actor: Actor,
  edition: Edition,
  now = new Date(),
): Promise<SideOutcomes[]> {
  const lines = await grouped<Side>(actor, edition, now, Prisma.sql`i.side::text`);
  return edition.sideOrder.flatMap((side) => lines.filter(({ key }) => key === side));
}

/** By the sectors that any of their parties offers, the busiest first; what the taxonomy no longer has is left out. */
export async function outcomesBySector(
  actor: Actor,
  edition: Edition,
  now = new Date(),
): Promise<SectorOutcomes[]> {
  const lines = await grouped<string>(actor, edition, now, Prisma.sql`unnest(f.offers)`);
  return lines.filter((line): line is OutcomeLine<Sector> => isSector(line.key)).sort(busiest);
}

/** By institution (the key is its profile's id), the busiest first; `most` of them. */
export async function outcomesByInstitution(
  actor: Actor,
  edition: Edition,
  most: number,
  now = new Date(),
): Promise<InstitutionOutcomes[]> {
  const lines = await grouped<string>(actor, edition, now, Prisma.sql`f.id::text`);
  const shown = lines.sort(busiest).slice(0, most);
  const rows = await db.matchingProfile.findMany({
    where: { id: { in: shown.map(({ key }) => key) } },
    select: { id: true, institution: { select: partySelect } },
  });
  const byId = new Map<string, PartyInstitution>(rows.map(({ id, institution }) => [id, institution]));
  return shown.flatMap((line) => {
    const institution = byId.get(line.key);
    return institution ? [{ ...line, institution }] : [];
  });
}

/** What a dashboard tells of outcomes; null until a timetable is published, and for those who may not see it. */
export async function editionOutcomes(actor: Actor, edition: Edition, most: number, now = new Date()) {
  if (!canView(actor, edition.id) || !(await timetableOf(edition.id))) return null;
  const [all, sides, sectors, institutions] = await Promise.all([
    outcomes(actor, edition, now),
    outcomesBySide(actor, edition, now),
    outcomesBySector(actor, edition, now),
    outcomesByInstitution(actor, edition, most, now),
  ]);
  return { outcomes: all, sides, sectors: sectors.slice(0, most), institutions };
}

/** The lines of one of the three ways to count, all of them. */
export async function outcomeRows(actor: Actor, edition: Edition, by: OutcomeKey, now = new Date()) {
  if (by === "side") return { by, lines: await outcomesBySide(actor, edition, now) };
  if (by === "sector") return { by, lines: await outcomesBySector(actor, edition, now) };
  return { by, lines: await outcomesByInstitution(actor, edition, Number.POSITIVE_INFINITY, now) };
}

/** One line for each value of `key`, each meeting once in it, however many of its parties share it. */
async function grouped<Key extends string>(
  actor: Actor,
  edition: Edition,
  now: Date,
  key: Prisma.Sql,
): Promise<OutcomeLine<Key>[]> {
  if (!canView(actor, edition.id)) return [];
  return db.$queryRaw<OutcomeLine<Key>[]>`
    WITH told AS (${told(edition.id, dayOf(now, edition.timeZone))}), party AS (${parties}),
      keyed AS (SELECT ${key} AS key, t.id, t.outcome, t.agreed, t.due, t.profile_id = ANY(t.absent_ids) AS absent
        FROM party t JOIN matching_profile f ON f.id = t.profile_id JOIN institution i ON i.id = f.institution_id),
      once AS (SELECT key, id, outcome, agreed, due, bool_or(absent) AS absent
        FROM keyed GROUP BY key, id, outcome, agreed, due)
    SELECT key, ${figures}, count(*) FILTER (WHERE absent)::int AS absent FROM once GROUP BY key`;
}

const busiest = (a: OutcomeLine<string>, b: OutcomeLine<string>) =>
  b.agreed - a.agreed || b.held - a.held || b.scheduled - a.scheduled || (a.key < b.key ? -1 : 1);

import "server-only";
import { isSector } from "@/lib/matching/sector-schema";
import type { PartyInstitution } from "@/lib/matching-profile/schema";
import { partySelect } from "@/lib/matching-profile/select";
import type { Side } from "@/lib/names/schema";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { dayOf } from "@/lib/platform/i18n/dates";
import { Looks } from "@/lib/platform/live/looks";
import type {
  InstitutionOutcomes,
  OutcomeKey,
  OutcomeLine,
  Outcomes,
  SectorOutcomes,
  SideOutcomes,
} from "./outcome-schema";
import { counts } from "./outcome-sql";
import { timetableOf } from "./queries";

type Edition = { id: string; timeZone: string; sideOrder: Side[] };
type Ways = "all" | OutcomeKey;

const NONE: Outcomes = { scheduled: 0, held: 0, late: 0, noShow: 0, agreed: 0, due: 0, open: 0 };

/** What became of an edition's meetings, in all. */
export async function outcomes(actor: Actor, edition: Edition, now = new Date()): Promise<Outcomes> {
  if (!canView(actor, edition.id)) return NONE;
  return inAll(await linesOf(edition, now, ["all"]));
}

/** By the sides of their parties, in the edition's order; a meeting of two of one side counts once for it. */
export async function outcomesBySide(
  actor: Actor,
  edition: Edition,
  now = new Date(),
): Promise<SideOutcomes[]> {
  if (!canView(actor, edition.id)) return [];
  return inOrder(edition, await linesOf(edition, now, ["side"]));
}

/** By the sectors that any of their parties offers, the busiest first; what the taxonomy no longer has is left out. */
export async function outcomesBySector(
  actor: Actor,
  edition: Edition,
  now = new Date(),
): Promise<SectorOutcomes[]> {
  if (!canView(actor, edition.id)) return [];
  return ofSectors(await linesOf(edition, now, ["sector"]));
}

/** By institution (the key is its profile's id), the busiest first; `most` of them. */
export async function outcomesByInstitution(
  actor: Actor,
  edition: Edition,
  most: number | null,
  now = new Date(),
): Promise<InstitutionOutcomes[]> {
  if (!canView(actor, edition.id)) return [];
  return named(await linesOf(edition, now, ["institution"], most));
}

/** What a dashboard tells of outcomes; null until a timetable is published, and for those who may not see it. */
export async function editionOutcomes(actor: Actor, edition: Edition, most: number, now = new Date()) {
  if (!canView(actor, edition.id) || !(await timetableOf(edition.id))) return null;
  // Whenever something of the edition changes every open dashboard asks.
  return dashboards.at(`${edition.id} ${dayOf(now, edition.timeZone)} ${most}`, async () => {
    const lines = await linesOf(edition, now, ["all", "side", "sector", "institution"], most);
    return {
      outcomes: inAll(lines),
      sides: inOrder(edition, lines),
      sectors: ofSectors(lines),
      institutions: await named(lines),
    };
  });
}

type EditionOutcomes = {
  outcomes: Outcomes;
  sides: SideOutcomes[];
  sectors: SectorOutcomes[];
  institutions: InstitutionOutcomes[];
};
const dashboards = new Looks<EditionOutcomes>();

/** The lines of one of the three ways to count, all of them. */
export async function outcomeRows(actor: Actor, edition: Edition, by: OutcomeKey, now = new Date()) {
  if (by === "side") return { by, lines: await outcomesBySide(actor, edition, now) };
  if (by === "sector") return { by, lines: await outcomesBySector(actor, edition, now) };
  return { by, lines: await outcomesByInstitution(actor, edition, null, now) };
}

type Lines = Record<Ways, OutcomeLine<string>[]>;

async function linesOf(
  edition: Edition,
  now: Date,
  ways: Ways[],
  most: number | null = null,
): Promise<Lines> {
  const today = dayOf(now, edition.timeZone);
  const rows = await db.$queryRaw<({ by: Ways } & OutcomeLine<string>)[]>(
    counts(edition.id, today, ways, most),
  );
  const lines: Lines = { all: [], side: [], sector: [], institution: [] };
  for (const { by, ...line } of rows) lines[by].push(line);
  return lines;
}

function inAll({ all: [line] }: Lines): Outcomes {
  if (!line) return NONE;
  const { key, absent, ...figures } = line;
  return figures;
}

const inOrder = ({ sideOrder }: Edition, { side }: Lines): SideOutcomes[] =>
  sideOrder.flatMap((key) => side.filter((line) => line.key === key).map((line) => ({ ...line, key })));

const ofSectors = ({ sector }: Lines): SectorOutcomes[] =>
  sector.flatMap(({ key, ...line }) => (isSector(key) ? [{ key, ...line }] : []));

async function named({ institution: lines }: Lines): Promise<InstitutionOutcomes[]> {
  const rows = await db.matchingProfile.findMany({
    where: { id: { in: lines.map(({ key }) => key) } },
    select: { id: true, institution: { select: partySelect } },
  });
  const byId = new Map<string, PartyInstitution>(rows.map(({ id, institution }) => [id, institution]));
  return lines.flatMap((line) => {
    const institution = byId.get(line.key);
    return institution ? [{ ...line, institution }] : [];
  });
}

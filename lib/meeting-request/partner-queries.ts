import "server-only";
import { limitOf } from "@/lib/matching/rules";
import { searchTerms } from "@/lib/names/search-key";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { isId } from "@/lib/platform/id/is-id";
import { between } from "./lock";
import { askRefusal } from "./rules";
import { MOST_FOUND } from "./schema";
import { party } from "./select";
import { madeBy, rulesOf } from "./standing";
import type { PartnerLine, Party } from "./view-schema";

type Holder = Actor & { kind: "institution" };
const asking = { ...party.select, listed: true } as const;

/** Institutions that may be asked, found by any of their names in any script, each with why it cannot be asked. */
export async function findPartners(actor: Holder, q: string): Promise<PartnerLine[]> {
  const terms = searchTerms(q);
  if (terms.length === 0) return [];
  const rows = await db.matchingProfile.findMany({
    where: { ...named(actor.editionId, terms), listed: true, id: { not: actor.id } },
    take: MOST_FOUND,
    orderBy: { id: "asc" },
    select: asking,
  });
  return partners(actor, rows);
}

/** One institution that this one may see, since it is listed or has to do with it; null for any other id. */
export async function partnerOf(actor: Holder, id: string): Promise<PartnerLine | null> {
  if (!isId(id) || id === actor.id) return null;
  const row = await db.matchingProfile.findFirst({
    where: {
      ...{ id, editionId: actor.editionId },
      OR: [
        { listed: true },
        { made: { some: { toId: actor.id, priority: { not: "NEVER" } } } },
        { received: { some: { fromId: actor.id } } },
      ],
    },
    select: asking,
  });
  return row ? ((await partners(actor, [row]))[0] ?? null) : null;
}

async function partners(actor: Holder, rows: (Party & { listed: boolean })[]): Promise<PartnerLine[]> {
  const rules = await rulesOf(db, actor.editionId);
  const made = await madeBy(db, actor.id);
  const from = await db.matchingProfile.findUniqueOrThrow({ where: { id: actor.id }, select: asking });
  return Promise.all(
    rows.map(async ({ listed, ...to }) => {
      const earlier = await between(db, from.id, to.id);
      const refusal = askRefusal({ ...rules, from, to: { ...to, listed }, earlier, made }, new Date());
      const requestId = String(refusal?.reason.values?.request ?? "") || null;
      const limit = limitOf(rules.settings, from.institution.kind);
      return { ...to, refusal: refusal?.reason.key ?? null, limit, requestId };
    }),
  );
}

/** Institutions of an edition's matching for its desk, by any of their names in any script. */
export async function searchParties(actor: Actor, editionId: string, q: string): Promise<Party[]> {
  const terms = searchTerms(q);
  if (!canView(actor, editionId) || terms.length === 0) return [];
  return db.matchingProfile.findMany({
    where: named(editionId, terms),
    take: MOST_FOUND,
    orderBy: { id: "asc" },
    select: party.select,
  });
}

/** The institutions of these profiles, in the order of the ids; unknown ones are left out. */
export async function partiesById(actor: Actor, editionId: string, ids: string[]): Promise<Party[]> {
  if (!canView(actor, editionId)) return [];
  const where = { editionId, id: { in: ids.filter(isId) } };
  const rows = await db.matchingProfile.findMany({ where, select: party.select });
  return ids.flatMap((id) => rows.filter((row) => row.id === id.toLowerCase()));
}

const named = (editionId: string, terms: string[]) => ({
  editionId,
  institution: { AND: terms.map((term) => ({ searchKey: { contains: term } })) },
});

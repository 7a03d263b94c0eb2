import "server-only";
import type { Side } from "@/lib/names/schema";
import { searchKey, searchTerms } from "@/lib/names/search-key";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { institutionNames } from "./name-rules";
import { allNames } from "./rules";
import type { InstitutionFilter, InstitutionLine, InstitutionView, MergePreview } from "./schema";

const PAGE = 50;
const MOST_FOUND = 10;

const select = {
  id: true,
  side: true,
  kind: true,
  level: true,
  nameZh: true,
  nameJa: true,
  nameKo: true,
  nameEn: true,
  proposed: true,
  mergedIntoId: true,
  aliases: { select: { name: true }, orderBy: { name: "asc" } },
} satisfies Prisma.InstitutionSelect;

/** `note` is empty where the institution calls itself by that very name. */
export type FoundInstitution = { id: string; name: string; lang: string; note: string; noteLang?: string };

/**
 * Public: accepted institutions that any of whose names holds every word of `q`, best first (the whole name, then
 * names that begin so, then short ones). `note` is the institution's own name where that is another. At most 10.
 */
export async function searchInstitutions(
  q: string,
  side: Side | undefined,
  locale: Locale,
  limit = MOST_FOUND,
): Promise<FoundInstitution[]> {
  const terms = searchTerms(q);
  if (terms.length === 0) return [];
  const whole = searchKey(q);
  const matches = terms.map((term) => Prisma.sql`search_key LIKE ${`%${term}%`}`);
  const ofSide = side ? Prisma.sql`AND side = ${side}::side` : Prisma.empty;
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM institution
    WHERE NOT proposed AND merged_into_id IS NULL ${ofSide} AND ${Prisma.join(matches, " AND ")}
    ORDER BY (position(${`\n${whole}\n`} IN search_key) > 0) DESC, (position(${`\n${terms[0]}`} IN search_key) > 0) DESC,
      length(search_key), id
    LIMIT ${Math.min(limit, MOST_FOUND)}`;
  const rows = await db.institution.findMany({ where: { id: { in: ids.map(({ id }) => id) } }, select });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap(({ id }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { lead, own } = institutionNames(row, locale);
    return [{ id, name: lead.text, lang: lead.lang, note: own?.text ?? "", noteLang: own?.lang }];
  });
}

/** A page of institutions for those of an edition's desk; `next` is the key of the page after it. */
export async function institutionList(actor: Actor, editionId: string, filter: InstitutionFilter) {
  if (!canView(actor, editionId)) return { lines: [], next: null };
  const { q, side, kind, proposed, after } = filter;
  const where: Prisma.InstitutionWhereInput = {
    mergedIntoId: null,
    side,
    kind,
    ...(proposed ? { proposed: true } : {}),
    ...(after ? { id: { gt: after } } : {}),
    AND: searchTerms(q).map((term) => ({ searchKey: { contains: term } })),
  };
  const rows = await db.institution.findMany({ where, orderBy: { id: "asc" }, take: PAGE + 1, select });
  const page = rows.slice(0, PAGE);
  const counts = await sent(
    editionId,
    page.map(({ id }) => id),
  );
  const lines = page.map((row): InstitutionLine => ({ ...view(row), delegates: counts.get(row.id) ?? 0 }));
  return { lines, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** Proposals that wait for an organiser. */
export async function proposals(actor: Actor, editionId: string): Promise<number> {
  if (!canView(actor, editionId)) return 0;
  return db.institution.count({ where: { proposed: true, mergedIntoId: null } });
}

export async function institutionById(
  actor: Actor,
  editionId: string,
  id: string,
): Promise<InstitutionView | null> {
  if (!canView(actor, editionId)) return null;
  const row = await db.institution.findUnique({ where: { id }, select });
  return row && view(row);
}

/** What merging it into another would move. */
export async function mergePreview(
  actor: Actor,
  editionId: string,
  id: string,
): Promise<MergePreview | null> {
  const institution = await institutionById(actor, editionId, id);
  if (!institution) return null;
  const where = { institutionId: id };
  const [delegates, delegations, speakers, profiles, agreements] = await Promise.all([
    db.delegate.count({ where }),
    db.delegation.count({ where }),
    db.speaker.count({ where }),
    db.matchingProfile.count({ where }),
    db.agreementParty.count({ where }),
  ]);
  const names = allNames(institution, institution.aliases);
  return { delegates, delegations, speakers, profiles, agreements, names };
}

async function sent(editionId: string, ids: string[]): Promise<Map<string, number>> {
  const rows = await db.delegate.groupBy({
    by: ["institutionId"],
    where: { editionId, institutionId: { in: ids }, status: { notIn: ["CANCELLED", "DECLINED"] } },
    _count: true,
  });
  return new Map(rows.map((row) => [row.institutionId, row._count]));
}

type Row = Prisma.InstitutionGetPayload<{ select: typeof select }>;

const view = ({ aliases, ...row }: Row): InstitutionView => ({
  ...row,
  aliases: aliases.map(({ name }) => name),
});

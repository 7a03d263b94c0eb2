import "server-only";
import { searchTerms } from "@/lib/names/search-key";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { AgreementFigures, AgreementFilter, AgreementLine, AgreementState } from "./schema";
import { lineSelect, lineView } from "./select";

const PAGE = 50;

type Page = { lines: AgreementLine[]; next: string | null };

/** A page of an edition's agreements, oldest first; `next` is the key of the page after it. */
export async function agreements(actor: Actor, editionId: string, filter: AgreementFilter): Promise<Page> {
  if (!canView(actor, editionId)) return { lines: [], next: null };
  return pageOf({ editionId }, filter);
}

/** The same of earlier editions that the actor may view as well: what still runs, or waits for its next step. */
export async function agreementsBefore(
  actor: Actor,
  edition: { id: string; number: number },
  filter: AgreementFilter,
): Promise<Page> {
  if (!canView(actor, edition.id)) return { lines: [], next: null };
  return pageOf(await stillOpen(actor, edition), filter);
}

/** How many agreements of earlier editions still run or wait, without their filters. */
export async function agreementsBeforeCount(
  actor: Actor,
  edition: { id: string; number: number },
): Promise<number> {
  if (!canView(actor, edition.id)) return 0;
  return db.agreement.count({ where: await stillOpen(actor, edition) });
}

/**
 * How many agreements are in each state; and how many pairs of institutions signed one in this edition, whatever
 * became of it since. Two that signed twice are one pair; what more than two signed together is an agreement, but
 * no pair's.
 */
export async function agreementFigures(actor: Actor, editionId: string): Promise<AgreementFigures> {
  const none = { PLANNED: 0, SIGNED: 0, IN_FORCE: 0, ENDED: 0, all: 0, signedPairs: 0, plannedPairs: 0 };
  if (!canView(actor, editionId)) return none;
  const [states, [pairs]] = await Promise.all([
    db.agreement.groupBy({ by: ["state"], where: { editionId }, _count: true }),
    db.$queryRaw<Pick<AgreementFigures, "signedPairs" | "plannedPairs">[]>`
      SELECT count(DISTINCT (a.institution_id, b.institution_id))
          FILTER (WHERE g.state <> 'PLANNED')::int AS "signedPairs",
        count(DISTINCT (a.institution_id, b.institution_id))
          FILTER (WHERE g.state = 'PLANNED')::int AS "plannedPairs"
      FROM agreement g JOIN agreement_party a ON a.agreement_id = g.id
        JOIN agreement_party b ON b.agreement_id = g.id AND a.institution_id < b.institution_id
      WHERE g.edition_id = ${editionId}::uuid
        AND (SELECT count(*) FROM agreement_party p WHERE p.agreement_id = g.id) = 2`,
  ]);
  const counts = Object.fromEntries(states.map(({ state, _count }) => [state, _count]));
  const all = states.reduce((sum, { _count }) => sum + _count, 0);
  return { ...none, ...counts, all, ...pairs };
}

const SIGNING: AgreementState[] = ["PLANNED", "SIGNED"];

/** What is signed at the edition's ceremony: planned and signed, in the order in which they were added. */
export async function agreementsToSign(actor: Actor, editionId: string): Promise<AgreementLine[]> {
  if (!canView(actor, editionId)) return [];
  const where = { editionId, state: { in: SIGNING } };
  const rows = await db.agreement.findMany({ where, orderBy: { id: "asc" }, select: lineSelect });
  return rows.map(lineView);
}

async function pageOf(of: Prisma.AgreementWhereInput, filter: AgreementFilter): Promise<Page> {
  const { q, state, side, after } = filter;
  const party = (institution: Prisma.InstitutionWhereInput) => ({ parties: { some: { institution } } });
  const terms = searchTerms(q).map((term) => ({ searchKey: { contains: term } }));
  const conditions = [
    of,
    ...(terms.length > 0 ? [party({ AND: terms })] : []),
    ...(side ? [party({ side })] : []),
    ...(state ? [{ state }] : []),
    ...(after ? [{ id: { gt: after } }] : []),
  ];
  const rows = await db.agreement.findMany({
    ...{ where: { AND: conditions }, orderBy: { id: "asc" }, take: PAGE + 1, select: lineSelect },
  });
  const page = rows.slice(0, PAGE).map(lineView);
  return { lines: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

async function stillOpen(actor: Actor, { number }: { number: number }): Promise<Prisma.AgreementWhereInput> {
  const where = { number: { lt: number } };
  const earlier = await db.edition.findMany({ where, select: { id: true } });
  const visible = earlier.flatMap(({ id }) => (canView(actor, id) ? [id] : []));
  return { editionId: { in: visible }, state: { not: "ENDED" } };
}

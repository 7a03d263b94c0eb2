import "server-only";
import type { EditionView } from "@/lib/edition/schema";
import type { InstitutionNames } from "@/lib/institution/name-rules";
import type { PersonName } from "@/lib/names/schema";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readLocalized } from "@/lib/platform/i18n/localized";
import { type DelegatePage, type DelegateRow, type ListFilter, PAGE_SIZE } from "./list-schema";
import { condition, orderColumn } from "./list-sql";
import { listTotal } from "./list-total";
import { canSeeContact } from "./policy";

const { sql, empty } = Prisma;

/** One page of delegates, by key, so that the last page costs what the first does; null for those who may not. */
export async function delegatePage(
  actor: Actor,
  edition: EditionView,
  filter: ListFilter,
): Promise<DelegatePage | null> {
  if (!canView(actor, edition.id)) return null;
  const where = condition(edition.id, edition.timeZone, filter, canSeeContact(actor, edition.id));
  const [found, total] = await Promise.all([
    pageRows(edition.id, filter, where),
    listTotal(edition.id, filter, where),
  ]);
  const backwards = filter.before !== undefined;
  const more = found.length > PAGE_SIZE;
  const rows = found.slice(0, PAGE_SIZE);
  if (backwards) rows.reverse();
  return {
    rows: rows.map(view),
    previous: (backwards ? more : filter.after !== undefined) ? (rows[0]?.id ?? null) : null,
    next: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    total,
  };
}

async function pageRows(editionId: string, filter: ListFilter, where: Prisma.Sql): Promise<Row[]> {
  const column = orderColumn(filter.order);
  const key = filter.before ?? filter.after;
  const anchor = key === undefined ? empty : await beyond(editionId, filter, key);
  const direction = Prisma.raw(forward(filter) ? "ASC" : "DESC");
  return db.$queryRaw<Row[]>`
    WITH page AS MATERIALIZED (
      SELECT d.* FROM delegate d JOIN institution i ON i.id = d.institution_id
      WHERE ${where} ${anchor} ORDER BY ${column} ${direction}, d.id ${direction} LIMIT ${PAGE_SIZE + 1}
    )
    SELECT d.id, d.version, d.side, d.status, d.role, d.position, d.native_family AS "nativeFamily",
      d.native_given AS "nativeGiven", d.latin_family AS "latinFamily", d.latin_given AS "latinGiven", d.reading,
      d.walk_in AS "walkIn", d.created_at AS "createdAt", d.arrived_at AS "arrivedAt", d.erased_at IS NOT NULL AS erased, g.name AS delegation,
      i.side AS "institutionSide", i.name_zh AS "nameZh", i.name_ja AS "nameJa", i.name_ko AS "nameKo",
      i.name_en AS "nameEn", s.reserved, s.waitlisted
    FROM page d JOIN institution i ON i.id = d.institution_id
    LEFT JOIN delegation g ON g.id = d.delegation_id,
    LATERAL (SELECT count(*) FILTER (WHERE x.state IN ('RESERVED', 'ATTENDED'))::int AS reserved,
      count(*) FILTER (WHERE x.state = 'WAITLISTED')::int AS waitlisted
      FROM seat x WHERE x.delegate_id = d.id) s
    ORDER BY ${column} ${direction}, d.id ${direction}`;
}

/** Everybody past a person in the order; somebody who is no longer there leads to the first page. */
async function beyond(editionId: string, filter: ListFilter, key: string): Promise<Prisma.Sql> {
  const column = orderColumn(filter.order);
  const [anchor] = await db.$queryRaw<{ value: string }[]>`
    SELECT ${column}::text AS value FROM delegate d WHERE d.id = ${key}::uuid AND d.edition_id = ${editionId}::uuid`;
  if (!anchor) return empty;
  const value = filter.order === "newest" ? sql`${anchor.value}::timestamptz` : sql`${anchor.value}`;
  const than = Prisma.raw(forward(filter) ? ">" : "<");
  return sql`AND (${column}, d.id) ${than} (${value}, ${key}::uuid)`;
}

/** Newest first counts down; so does the way back in every other order. */
const forward = (filter: ListFilter) => (filter.order === "newest") === (filter.before !== undefined);

type Row = PersonName &
  Omit<DelegateRow, "delegation" | "institution"> &
  Omit<InstitutionNames, "side"> & { institutionSide: InstitutionNames["side"]; delegation: unknown };

function view({ institutionSide, nameZh, nameJa, nameKo, nameEn, delegation, ...row }: Row): DelegateRow {
  return {
    ...row,
    delegation: delegation === null ? null : readLocalized(delegation),
    institution: { side: institutionSide, nameZh, nameJa, nameKo, nameEn },
  };
}

import { emailKey } from "@/lib/contact/email";
import { NAME_COLLATIONS } from "@/lib/names/collation";
import { searchTerms } from "@/lib/names/search-key";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { ListFilter, ListOrder } from "./list-schema";

const { sql, join, raw } = Prisma;

/** The column that an order compares first; the id decides among equals. All are indexed by edition. */
export function orderColumn(order: ListOrder): Prisma.Sql {
  if (order === "protocol") return sql`d.sort_protocol`;
  return order === "newest" ? sql`d.created_at` : raw(`d.${NAME_COLLATIONS[order].column}`);
}

/**
 * The condition of a filter, over `delegate d` and `institution i`. An e-mail address is searched for as a
 * whole, and only by those who may see addresses.
 */
export function condition(editionId: string, zone: string, filter: ListFilter, contact: boolean): Prisma.Sql {
  const { side, delegation, institution, kind, level, role, status, walkIn, arrived, day } = filter;
  const parts: (Prisma.Sql | "" | false | undefined)[] = [
    sql`d.edition_id = ${editionId}::uuid`,
    side && sql`d.side = ${side}::side`,
    delegation === "none" && sql`d.delegation_id IS NULL`,
    delegation && delegation !== "none" && sql`d.delegation_id = ${delegation}::uuid`,
    institution && sql`d.institution_id = ${institution}::uuid`,
    kind && sql`i.kind = ${kind}::institution_kind`,
    level && sql`i.level = ${level}::institution_level`,
    role && sql`d.role = ${role}::delegate_role`,
    status.length > 0 && sql`d.status = ANY (${status}::registration_status[])`,
    walkIn && sql`d.walk_in`,
    arrived && (arrived === "yes" ? sql`d.arrived_at IS NOT NULL` : sql`d.arrived_at IS NULL`),
    day &&
      sql`d.created_at >= (${day}::date::timestamp AT TIME ZONE ${zone})
      AND d.created_at < ((${day}::date + 1)::timestamp AT TIME ZONE ${zone})`,
    seated(filter),
    ...words(filter.q, contact),
  ];
  return join(
    parts.filter((part) => part instanceof Prisma.Sql),
    " AND ",
  );
}

function seated({ session, seat }: ListFilter): Prisma.Sql | undefined {
  if (!session && !seat) return undefined;
  const state = seat ? sql`x.state = ${seat}::seat_state` : sql`x.state <> 'RELEASED'`;
  const where = session ? sql`x.session_id = ${session}::uuid AND ${state}` : state;
  return sql`EXISTS (SELECT FROM seat x WHERE x.delegate_id = d.id AND ${where})`;
}

function words(q: string | undefined, contact: boolean): Prisma.Sql[] {
  if (!q) return [];
  if (q.includes("@")) {
    return [contact ? sql`starts_with(d.person_key, ${`${emailKey(q)} `})` : sql`false`];
  }
  const terms = searchTerms(q);
  return terms.length > 0 ? terms.map((term) => sql`d.search_key LIKE ${`%${term}%`}`) : [sql`false`];
}

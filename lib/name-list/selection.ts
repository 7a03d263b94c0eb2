import { NAME_COLLATIONS } from "../names/collation";
import { searchTerms } from "../names/search-key";
import type { NameListSpec } from "./schema";

export type Sql = { text: string; values: unknown[] };

/** Seats that put a person on a session's list. */
const SEATED = "('RESERVED', 'ATTENDED')";

/** Who is on the list, as SQL over `delegate d`. Erased people are on none. */
export function whoIs(editionId: string, spec: NameListSpec): Sql {
  const values: unknown[] = [editionId];
  const conditions = ["d.edition_id = $1", "d.erased_at IS NULL"];
  const also = (condition: (place: string) => string, value: unknown[] | string) => {
    if (value.length > 0) conditions.push(condition(`$${values.push(value)}`));
  };
  also((place) => `d.side = ANY (${place}::side[])`, spec.side);
  also((place) => `d.delegation_id = ANY (${place}::uuid[])`, spec.delegationId);
  also((place) => `d.role = ANY (${place}::delegate_role[])`, spec.role);
  also((place) => `d.status = ANY (${place}::registration_status[])`, spec.status);
  also(
    (place) => `EXISTS (SELECT FROM seat s WHERE s.delegate_id = d.id AND s.state IN ${SEATED}
      AND s.session_id = ANY (${place}::uuid[]))`,
    spec.sessionId,
  );
  const terms = searchTerms(spec.q);
  for (const term of terms) also((place) => `d.search_key LIKE ${place}`, `%${term}%`);
  // Signs alone name nobody; without this they would find everybody.
  if (spec.q && terms.length === 0) conditions.push("false");
  return { text: conditions.join(" AND "), values };
}

/** The order, by a column that carries its own collation, then by id. */
export function inOrder({ order }: NameListSpec): string {
  const column = order === "protocol" ? "sort_protocol" : NAME_COLLATIONS[order].column;
  return `d.${column}, d.id`;
}

/** The ids of the sessions that a person has a seat in; not looked for where nobody asks. */
export function seatsOf({ columns }: NameListSpec): string {
  if (!columns.includes("sessions")) return "'{}'::uuid[]";
  return `ARRAY (SELECT s.session_id FROM seat s WHERE s.delegate_id = d.id AND s.state IN ${SEATED})`;
}

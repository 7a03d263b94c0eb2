import { formatMoment, zoneName } from "../platform/i18n/dates";
import type { ListContext, Words } from "./list-context";
import type { NameListSpec } from "./schema";

/** "Changchun Talks: name list": the list's title. */
export function titleOf({ title, words }: ListContext): string {
  return words("name-list.title", { edition: title });
}

/** One line that says how the list is ordered, when and by whom it was made, and how many it holds. */
export function statementOf(context: ListContext): string {
  const { words, madeBy, total } = context;
  const values = { order: orderOf(context), time: timeOf(context), by: madeBy, total };
  return words("name-list.statement", values);
}

export function orderOf({ spec, words }: ListContext): string {
  return words(`domain.order.${spec.order}`);
}

/** The moment of making, on the venue's clock, saying whose clock that is. */
export function timeOf({ madeAt, zone, spec, words }: ListContext): string {
  const moment = formatMoment(madeAt, spec.language, zone);
  return words("name-list.time", { moment, zone: zoneName(zone, spec.language, madeAt) });
}

/** What the list was filtered for, a line per filter; `nameOf` gives a delegation's or session's name by its id. */
export function filterOf(spec: NameListSpec, words: Words, nameOf: (id: string) => string): string[] {
  const all = (values: string[]) => values.join(words("name-list.separator"));
  const lines: [string, string][] = [
    ["column.side", all(spec.side.map((side) => words(`domain.side.${side}`)))],
    ["column.delegation", all(spec.delegationId.map(nameOf))],
    ["column.sessions", all(spec.sessionId.map(nameOf))],
    ["column.role", all(spec.role.map((role) => words(`domain.role.${role}`)))],
    ["column.status", all(spec.status.map((status) => words(`domain.status.${status}`)))],
    ["search", spec.q],
  ];
  return lines
    .filter(([, value]) => value)
    .map(([what, value]) => words("name-list.filterLine", { what: words(`name-list.${what}`), value }));
}

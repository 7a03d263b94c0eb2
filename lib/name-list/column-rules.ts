import { LIST_PRESETS } from "./presets";
import { LIST_COLUMNS, type ListColumn, type NameListSpec } from "./schema";

const KINDS = ["up", "down", "remove", "add"] as const;
export type ColumnChange = { kind: (typeof KINDS)[number]; key: ListColumn };

/** How to reach a person, and what they need: for staff only. */
const CONTACT: ListColumn[] = ["email", "phoneCountry", "phoneNational", "messenger", "dietary", "access"];

/** Columns that may be offered to somebody. */
export const columnsFor = (contact: boolean): ListColumn[] =>
  LIST_COLUMNS.filter((key) => contact || !CONTACT.includes(key));

/** The list as those may see it who are not staff; never without a column. */
export function withoutContact(spec: NameListSpec): NameListSpec {
  const columns = spec.columns.filter((key) => !CONTACT.includes(key));
  return { ...spec, columns: columns.length > 0 ? columns : [...LIST_PRESETS.protocol] };
}

/** The columns after one change; one that cannot be made changes nothing. The last column stays. */
export function changed(columns: ListColumn[], { kind, key }: ColumnChange): ListColumn[] {
  const from = columns.indexOf(key);
  if (kind === "add") return from < 0 ? [...columns, key] : columns;
  if (from < 0) return columns;
  const rest = columns.filter((one) => one !== key);
  if (kind === "remove") return rest.length > 0 ? rest : columns;
  return rest.toSpliced(Math.max(0, kind === "up" ? from - 1 : from + 1), 0, key);
}

/** A change as a button sends it: `up.reading`. */
export const printChange = ({ kind, key }: ColumnChange) => `${kind}.${key}`;

/** The change that an address asks for, or null where it asks for none that there is. */
export function readChange(sent: unknown): ColumnChange | null {
  const [kind, key, ...more] = typeof sent === "string" ? sent.split(".") : [];
  const known = KINDS.find((one) => one === kind);
  const column = LIST_COLUMNS.find((one) => one === key);
  return known && column && more.length === 0 ? { kind: known, key: column } : null;
}

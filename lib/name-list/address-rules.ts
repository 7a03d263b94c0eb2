import { type NameListSpec, nameListSpec } from "./schema";

/** Search parameters as Next gives them to a page. */
export type SearchParams = Record<string, string | string[] | undefined>;

const MANY = ["side", "delegationId", "sessionId", "role", "status"] as const;
const ONE = ["q", "order", "language", "format"] as const;

/**
 * Reads a list's specification from an address. Parameters that are not a list's are left alone; a value that
 * is not one of the closed lists is refused, not dropped, so that nobody gets another list than they asked for.
 */
export function readAddress(params: SearchParams, defaults: Partial<NameListSpec> = {}) {
  const given: Record<string, unknown> = { ...defaults };
  for (const key of MANY) if (params[key] !== undefined) given[key] = [params[key]].flat().filter(Boolean);
  for (const key of ONE) if (params[key] !== undefined) given[key] = single(params[key]);
  const columns = [params.columns]
    .flat()
    .flatMap((value) => value?.split(",") ?? [])
    .filter(Boolean);
  if (columns.length > 0) given.columns = columns;
  return nameListSpec.safeParse(given);
}

/** As {@link readAddress}, from the text that {@link printAddress} gives. */
export function parseAddress(address: string) {
  const params = new URLSearchParams(address);
  return readAddress(Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)])));
}

/** The specification as search parameters, complete, so that the address means the same list tomorrow. */
export function printAddress(spec: NameListSpec): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of MANY) for (const value of spec[key]) params.append(key, value);
  if (spec.q) params.set("q", spec.q);
  for (const key of ["order", "language", "format"] as const) params.set(key, spec[key]);
  params.set("columns", spec.columns.join(","));
  return params;
}

const single = (value: string | string[] | undefined) =>
  Array.isArray(value) && value.length === 1 ? value[0] : value;

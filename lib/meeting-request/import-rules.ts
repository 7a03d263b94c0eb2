import type { Mode } from "@/lib/edition/schema";
import type { InstitutionKind } from "@/lib/institution/schema";
import { askingRefusal } from "@/lib/matching/rules";
import { type Asking, REQUEST_PRIORITIES, type RequestPriority } from "@/lib/matching/schema";
import type { Side } from "@/lib/names/schema";
import { searchKey } from "@/lib/names/search-key";
import { plainText } from "@/lib/platform/text/schema";
import type { FatedRow, FileRow, FileWish, FileWords } from "./import-schema";
import { isInForce, isLive, type Standing } from "./rules";
import { MAX_MESSAGE } from "./schema";

type Known = { id: string; side: Side; kind: InstitutionKind };
type Earlier = Standing & { fromId: string; toId: string };

export type ImportFacts = {
  words: FileWords;
  mode: Mode;
  asking: Asking;
  /** Profiles by the search key of each of their names, and by their ids. */
  byName: Map<string, Known[]>;
  earlier: Earlier[];
};

/**
 * What becomes of each row, the rows before it taken as done. A request that a file made once is there for good,
 * whatever was answered since: the same file again adds nothing.
 */
export function fatesOf(rows: FileRow[], facts: ImportFacts): FatedRow[] {
  const earlier = new Map<string, Earlier[]>();
  for (const one of facts.earlier) put(earlier, one);
  return rows.map((row) => {
    const fated = fateOf(row, facts, earlier);
    const { fate, wish } = fated;
    if (fate === "new" && wish) put(earlier, { ...wish, state: "OPEN", origin: "FILE" });
    return fated;
  });
}

const pairKey = (a: string, b: string) => [a, b].toSorted().join(" ");

function put(all: Map<string, Earlier[]>, one: Earlier): void {
  const key = pairKey(one.fromId, one.toId);
  all.set(key, [...(all.get(key) ?? []), one]);
}

function fateOf(row: FileRow, facts: ImportFacts, all: Map<string, Earlier[]>): FatedRow {
  const priority = priorityOf(row.priority, facts.words);
  if (!row.from || !row.to) return { ...row, fate: "malformed", why: "request.fileName" };
  if (!priority) return { ...row, fate: "malformed", why: "request.filePriority" };
  const message = plainText({ max: MAX_MESSAGE, multiline: true }).safeParse(row.message);
  if (!message.success) return { ...row, fate: "malformed", why: "request.fileMessage" };
  const found = [row.from, row.to].map((name) => ({ name, known: facts.byName.get(keyOf(name)) ?? [] }));
  const unknown = found.find(({ known }) => known.length === 0);
  if (unknown) return { ...row, fate: "unknown", name: unknown.name };
  const ambiguous = found.find(({ known }) => known.length > 1);
  if (ambiguous) return { ...row, fate: "ambiguous", name: ambiguous.name };
  const [from, to] = found.map(({ known }) => known[0]) as [Known, Known];
  const wish = { fromId: from.id, toId: to.id, priority, message: priority === "NEVER" ? "" : message.data };
  const before = all.get(pairKey(from.id, to.id)) ?? [];
  if (isThere(wish, before)) return { ...row, fate: "there", wish };
  const why = refusalOf(wish, before) ?? ruleAgainst(wish, facts, from, to);
  return why ? { ...row, fate: "notAllowed", why, wish } : { ...row, fate: "new", wish };
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Under what a name, or an id as exports have it, is looked up. */
export const keyOf = (name: string) => (ID.test(name) ? name.toLowerCase() : searchKey(name));

function priorityOf(word: string, { priorities }: FileWords): RequestPriority | null {
  if (word === "") return "WISH";
  const key = searchKey(word);
  return (
    REQUEST_PRIORITIES.find((one) => [one, ...priorities[one]].some((name) => searchKey(name) === key)) ??
    null
  );
}

function isThere({ fromId, toId, priority }: FileWish, before: Earlier[]): boolean {
  const veto = priority === "NEVER";
  const sameWay = before.filter((one) => one.fromId === fromId && one.toId === toId);
  const fromFile = sameWay.some((one) => one.origin === "FILE" && (one.priority === "NEVER") === veto);
  return fromFile || (veto ? sameWay.some(isInForce) : before.some(isLive));
}

function refusalOf({ fromId, toId, priority }: FileWish, before: Earlier[]) {
  if (fromId === toId) return "request.oneself";
  // A veto would end what two institutions asked or agreed: that is decided on the request's own page.
  if (priority === "NEVER") return before.some(isLive) ? "request.liveBetween" : null;
  return before.some(isInForce) ? "request.vetoed" : null;
}

const ruleAgainst = ({ priority }: FileWish, { mode, asking }: ImportFacts, from: Known, to: Known) =>
  priority === "NEVER" ? null : askingRefusal(mode, asking, from, to);

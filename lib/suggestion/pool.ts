import type { Mode } from "@/lib/edition/schema";
import { askingRefusal } from "@/lib/matching/rules";
import type { Asking } from "@/lib/matching/schema";
import type { Sector } from "@/lib/matching/sector-schema";
import { isNamedAfter } from "./rules";
import type { Party, Past } from "./schema";

/** All that suggestions of an edition are made from. */
export type Pool = {
  mode: Mode;
  asking: Asking;
  parties: Party[];
  /** Profiles that are not suggested to each other: a veto of either, a live request, one that was declined. */
  settled: [string, string][];
  /** Of earlier editions, by the profiles of this one. */
  past: [string, string, Past][];
};

type Lists<Key> = Map<Key, number[]>;

/** A pool with its lists: who is reached by a sector, a kind, a city, without looking at everybody. */
export type Index = {
  pool: Pool;
  place: Map<string, number>;
  offering: Lists<Sector>;
  seeking: Lists<Sector>;
  /** Those who offer it and do not seek it, and the other way round. */
  onlyOffering: Lists<Sector>;
  onlySeeking: Lists<Sector>;
  ofKind: Lists<string>;
  /** Filled as cities are asked for: many want the same few. */
  inCity: (key: string) => number[];
  settled: Map<string, Set<string>>;
  past: Map<string, Map<string, Past>>;
  /** Whom the rules of the edition let one party ask, by place. */
  askable: (from: Party) => (at: number) => boolean;
};

/** In one pass over the parties; later lookups cost as much as they find. */
export function indexOf(pool: Pool): Index {
  const { parties } = pool;
  return {
    pool,
    place: new Map(parties.map(({ id }, at) => [id, at])),
    offering: listed(parties, ({ offers }) => offers),
    seeking: listed(parties, ({ seeks }) => seeks),
    onlyOffering: listed(parties, ({ offers, seeks }) => offers.filter((one) => !seeks.includes(one))),
    onlySeeking: listed(parties, ({ offers, seeks }) => seeks.filter((one) => !offers.includes(one))),
    ofKind: listed(parties, ({ kind }) => [kind]),
    inCity: remembered((key) => parties.flatMap((party, at) => (isNamedAfter(party, key) ? [at] : []))),
    settled: settledBothWays(pool.settled),
    past: pastBothWays(pool.past),
    askable: askableIn(pool),
  };
}

function listed<Key>(parties: Party[], keys: (party: Party) => Key[]): Lists<Key> {
  const lists: Lists<Key> = new Map();
  for (const [at, party] of parties.entries())
    for (const key of new Set(keys(party))) {
      const list = lists.get(key);
      if (list) list.push(at);
      else lists.set(key, [at]);
    }
  return lists;
}

function settledBothWays(pairs: Pool["settled"]): Index["settled"] {
  const found: Index["settled"] = new Map();
  for (const [a, b] of pairs)
    for (const [one, other] of [[a, b] as const, [b, a] as const])
      found.set(one, (found.get(one) ?? new Set()).add(other));
  return found;
}

function pastBothWays(pairs: Pool["past"]): Index["past"] {
  const found: Index["past"] = new Map();
  for (const [a, b, past] of pairs)
    for (const [one, other] of [[a, b] as const, [b, a] as const])
      found.set(one, (found.get(one) ?? new Map<string, Past>()).set(other, past));
  return found;
}

/** The rule depends on side and kind alone: it is asked once for each group of them, not for each party. */
function askableIn({ mode, asking, parties }: Pool): Index["askable"] {
  const groups = new Map<string, number>();
  const firsts: Party[] = [];
  const groupOf = parties.map((party) => {
    const key = `${party.side} ${party.kind}`;
    const known = groups.get(key) ?? groups.size;
    groups.set(key, known);
    firsts[known] ??= party;
    return known;
  });
  return (from) => {
    const stranger = { ...from, id: "" };
    const allowed = firsts.map((first) => askingRefusal(mode, asking, stranger, first) === null);
    return (at) => parties[at]?.id !== from.id && allowed[groupOf[at] ?? -1] === true;
  };
}

function remembered<Value>(find: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}

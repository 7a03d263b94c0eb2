import type { Index } from "./pool";
import { cityKey, MOST_SECTORS } from "./rules";
import type { Party } from "./schema";

/** Points by place in the pool, for every reason that is enough; `reached` are the places that have any. */
export type Tally = {
  points: Record<"offers" | "seeks" | "shared" | "kind" | "city" | "history", Uint8Array>;
  reached: number[];
};

/** Goes through the lists that a profile's own entries name, and through nothing else. */
export function tallyOf(index: Index, from: Party): Tally {
  const size = index.pool.parties.length;
  const some = () => new Uint8Array(size);
  const points = {
    offers: some(),
    seeks: some(),
    shared: some(),
    kind: some(),
    city: some(),
    history: some(),
  };
  const [seen, reached] = [some(), [] as number[]];
  const add = (counts: Uint8Array, places: Iterable<number> | undefined, count = 1, most = 1) => {
    for (const at of places ?? []) {
      counts[at] = Math.min((counts[at] ?? 0) + count, most);
      if (seen[at] === 0) reached.push(at);
      seen[at] = 1;
    }
  };
  const { offering, seeking, onlyOffering, onlySeeking } = index;
  for (const sector of from.seeks) {
    add(points.offers, offering.get(sector), 1, MOST_SECTORS);
    if (!from.offers.includes(sector)) add(points.shared, onlySeeking.get(sector), 1, MOST_SECTORS);
  }
  for (const sector of from.offers) {
    add(points.seeks, seeking.get(sector), 1, MOST_SECTORS);
    if (!from.seeks.includes(sector)) add(points.shared, onlyOffering.get(sector), 1, MOST_SECTORS);
  }
  for (const kind of from.partnerKinds) add(points.kind, index.ofKind.get(kind));
  for (const city of from.cities) add(points.city, index.inCity(cityKey(city)));
  for (const [id, { met, signed }] of index.past.get(from.id) ?? []) {
    const at = index.place.get(id);
    const count = Math.sign(met.length) + Math.sign(signed.length);
    if (at !== undefined && count > 0) add(points.history, [at], count, 2);
  }
  return { points, reached };
}

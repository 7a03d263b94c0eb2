import { WEIGHTS, type Weights } from "@/lib/matching/schema";
import type { Index } from "./pool";
import { bestBy, rankBy, reasonsBetween } from "./ranking";
import { pointsOf } from "./rules";
import type { Change, Effect, Party, Reason, Suggestion } from "./schema";

const SHOWN = 10;
const TOP = 5;

/** What other weights would do to the first ten of one institution. */
export function effectOn(
  index: Index,
  from: Party,
  before: Weights,
  after: Weights,
): Pick<Effect, "before" | "after"> {
  const [old = [], now = []] = rankBy(index, from, [before, after], index.pool.parties.length);
  const [oldPlaces, newPlaces] = [places(old), places(now)];
  return {
    before: old.slice(0, SHOWN).map((one) => ({ ...one, now: newPlaces.get(one.id) ?? null })),
    after: now.slice(0, SHOWN).map((one) => ({
      ...{ ...one, was: oldPlaces.get(one.id) ?? null },
      why: whatMoved(reasonsBetween(index, from.id, one.id), before, after),
    })),
  };
}

/** Of how many institutions other weights would exchange, or only reorder, the first five. */
export function effectOverall(index: Index, before: Weights, after: Weights): Effect["overall"] {
  const { parties } = index.pool;
  const found = { exchanged: 0, reordered: 0, total: parties.length };
  if (WEIGHTS.every((weight) => before[weight] === after[weight])) return found;
  for (const from of parties) {
    const tops = bestBy(index, from, [before, after], TOP);
    const [old = [], now = []] = tops.map((best) => best.found.map(({ party }) => party.id));
    if (old.toSorted().join() !== now.toSorted().join()) found.exchanged += 1;
    else if (old.join() !== now.join()) found.reordered += 1;
  }
  return found;
}

const places = (ranked: Suggestion[]) => new Map(ranked.map((one, at) => [one.id, at + 1]));

function whatMoved(reasons: Reason[], before: Weights, after: Weights): Change[] {
  const changes = reasons.map((reason) => {
    const { weight } = reason;
    return { weight, change: pointsOf(reason) * (after[weight] - before[weight]) };
  });
  return changes.filter(({ change }) => change !== 0);
}

import type { Weights } from "@/lib/matching/schema";
import { Best } from "./best";
import type { Index } from "./pool";
import { reasonsFor, weighed } from "./rules";
import type { Party, Reason, Suggestion } from "./schema";
import { type Tally, tallyOf } from "./tally";

/**
 * The best partners of one profile, at most `limit`, the best first; each with its reasons. Whoever shares no
 * sector, kind, city or past with it is never looked at: the work is the sum of the lists that its own profile
 * names, not the number of profiles.
 */
export function rank(index: Index, id: string, weights: Weights, limit: number): Suggestion[] {
  const from = partyOf(index, id);
  return from ? (rankBy(index, from, [weights], limit)[0] ?? []) : [];
}

/** The same by several weights, for little more than by one. */
export function rankBy(index: Index, from: Party, several: Weights[], limit: number): Suggestion[][] {
  return bestBy(index, from, several, limit).map((best, nth) =>
    best.found.map(({ party, score }) => {
      const reasons = reasonsBetween(index, from.id, party.id);
      return { id: party.id, score, reasons: weighed(reasons, several[nth] as Weights).reasons };
    }),
  );
}

/** Who they are, without their reasons. */
export function bestBy(index: Index, from: Party, several: Weights[], limit: number): Best[] {
  const tally = tallyOf(index, from);
  const mayAsk = index.askable(from);
  const settled = index.settled.get(from.id);
  const bests = several.map(() => new Best(from.id, limit));
  for (const at of tally.reached) {
    const to = index.pool.parties[at];
    if (!to || !mayAsk(at) || settled?.has(to.id)) continue;
    for (const [nth, weights] of several.entries()) {
      const score = scoreOf(tally, at, weights);
      if (score > 0) bests[nth]?.offer(to, score + besides(from, to, weights));
    }
  }
  return bests;
}

/** Everything that speaks for a partner, whatever it weighs. */
export function reasonsBetween(index: Index, id: string, partnerId: string): Reason[] {
  const [from, to] = [partyOf(index, id), partyOf(index, partnerId)];
  return from && to ? reasonsFor(from, to, index.past.get(id)?.get(partnerId)) : [];
}

const partyOf = ({ pool, place }: Index, id: string) => pool.parties[place.get(id) ?? -1];

function scoreOf({ points }: Tally, at: number, weights: Weights): number {
  return (
    weights.offers * (points.offers[at] ?? 0) +
    weights.seeks * (points.seeks[at] ?? 0) +
    weights.shared * (points.shared[at] ?? 0) +
    weights.kind * (points.kind[at] ?? 0) +
    weights.city * (points.city[at] ?? 0) +
    weights.history * (points.history[at] ?? 0)
  );
}

/** What ranks those who have a reason, and is none by itself. */
function besides(from: Party, to: Party, weights: Weights): number {
  const side = from.partnerSides.includes(to.side) ? weights.side : 0;
  return side + (to.languages.some((one) => from.languages.includes(one)) ? weights.language : 0);
}

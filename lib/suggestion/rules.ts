import { WEIGHTS, type Weight, type Weights } from "@/lib/matching/schema";
import type { Sector } from "@/lib/matching/sector-schema";
import { searchKey } from "@/lib/names/search-key";
import type { Party, Past, Reason } from "./schema";

/** So many sectors count at most: who ticks everything is no better partner for it. */
export const MOST_SECTORS = 3;

/** Which reasons are enough to suggest somebody; the others only rank those who have one of these. */
export const ENOUGH: readonly Weight[] = ["offers", "seeks", "shared", "kind", "city", "history"];

const NOTHING: Past = { met: [], signed: [] };

/** Everything that speaks for a partner, whatever it weighs, in the order of WEIGHTS. */
export function reasonsFor(from: Party, to: Party, past: Past = NOTHING): Reason[] {
  const { offers, seeks, shared } = sectorsBetween(from, to);
  const kind = from.partnerKinds.includes(to.kind);
  const side = from.partnerSides.includes(to.side);
  const found: Reason[] = [
    { weight: "offers", sectors: offers },
    { weight: "seeks", sectors: seeks },
    { weight: "shared", sectors: shared },
    ...(kind ? [{ weight: "kind" as const, kind: to.kind }] : []),
    ...(side ? [{ weight: "side" as const, side: to.side }] : []),
    { weight: "city", cities: from.cities.filter((city) => isNamedAfter(to, cityKey(city))) },
    { weight: "language", languages: from.languages.filter((one) => to.languages.includes(one)) },
    { weight: "history", ...past },
  ];
  return found.filter((reason) => pointsOf(reason) > 0);
}

/** How often a reason's weight counts. */
export function pointsOf(reason: Reason): number {
  if ("sectors" in reason) return Math.min(reason.sectors.length, MOST_SECTORS);
  if (reason.weight === "history") return Math.sign(reason.met.length) + Math.sign(reason.signed.length);
  if (reason.weight === "city") return Math.sign(reason.cities.length);
  if (reason.weight === "language") return Math.sign(reason.languages.length);
  return 1;
}

/** The reasons that count by these weights, the heaviest first, and their sum. None where none is enough. */
export function weighed(reasons: Reason[], weights: Weights): { score: number; reasons: Reason[] } {
  const value = (reason: Reason) => weights[reason.weight] * pointsOf(reason);
  const counting = reasons.filter((reason) => value(reason) > 0);
  if (!counting.some(({ weight }) => ENOUGH.includes(weight))) return { score: 0, reasons: [] };
  const order = (one: Reason) => WEIGHTS.indexOf(one.weight);
  return {
    score: counting.reduce((sum, reason) => sum + value(reason), 0),
    reasons: counting.toSorted((a, b) => value(b) - value(a) || order(a) - order(b)),
  };
}

/** A city as typed, folded for finding it in names: 釜山広域市 and 부산시 as 釜山 and 부산; "" for what is too short. */
export function cityKey(city: string): string {
  const bare = city
    .trim()
    .replace(/(?:特别市|特別市|広域市|广域市|廣域市|특별시|광역시|市|시|\s+city)$/iu, "");
  return [...bare].length > 1 ? searchKey(bare) : "";
}

/** Whether an institution's names, in any language, hold the city's: all that the directory knows of places. */
export const isNamedAfter = ({ names }: Pick<Party, "names">, key: string) =>
  key !== "" && names.includes(key);

/** What they offer of what we seek, what they seek of what we offer, and what else both deal with alike. */
function sectorsBetween(from: Party, to: Party) {
  const offers = from.seeks.filter((sector) => to.offers.includes(sector));
  const seeks = from.offers.filter((sector) => to.seeks.includes(sector));
  const complementary = new Set<Sector>([...offers, ...seeks]);
  const alike = [
    ...from.offers.filter((sector) => to.offers.includes(sector)),
    ...from.seeks.filter((sector) => to.seeks.includes(sector)),
  ];
  return { offers, seeks, shared: [...new Set(alike)].filter((sector) => !complementary.has(sector)) };
}

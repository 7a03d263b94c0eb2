import { LANGUAGE_PAIRS, type LanguagePair } from "@/lib/interpreter/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { coverageOf, pairsNeeded } from "./languages";
import type { MatchingOverview } from "./overview-schema";

/** Where each step is taken, below the desk's matching. */
const STEPS = {
  profiles: "profiles",
  representatives: "profiles?state=unrepresented",
  rounds: "rounds",
  tables: "rounds",
  answers: "requests?state=OPEN",
  places: "rounds",
  interpreters: "interpreters",
  plan: "plans",
  solving: "plans",
  publish: "plans",
  unplaced: "plans",
  outcomes: "day",
} as const;
type StepKey = keyof typeof STEPS;
export type Step = { key: StepKey; count: number; href: string };

/** What is left to do, in the order in which it is best done. */
export function nextSteps(now: MatchingOverview): Step[] {
  const { profiles, requests, published, drafts, solving } = now;
  const total = profiles.listed + profiles.unlisted;
  const fresh = published === null && drafts === 0 && solving === 0;
  const counts: [StepKey, number][] = [
    ["profiles", total === 0 ? 1 : 0],
    ["representatives", profiles.silent],
    ["rounds", now.slots === 0 ? 1 : 0],
    ["tables", now.slots > 0 && now.tables === 0 ? 1 : 0],
    ["answers", requests.OPEN],
    ["places", now.places > 0 ? lackingPlaces(now) : 0],
    ["interpreters", now.pairs.filter(({ needed, supply }) => needed > supply).length],
    ["plan", requests.ACCEPTED > 0 && now.places > 0 && fresh ? 1 : 0],
    ["solving", solving],
    ["publish", published ? 0 : drafts],
    ["unplaced", published ? now.unplaced : 0],
    ["outcomes", now.unrecorded],
  ];
  return counts.filter(([, count]) => count > 0).map(([key, count]) => ({ key, count, href: STEPS[key] }));
}

/** How many places more all accepted meetings would take. */
export function lackingPlaces({ wanted, places }: Pick<MatchingOverview, "wanted" | "places">): number {
  const all = Object.values(wanted).reduce((sum, one) => sum + one.places, 0);
  return Math.max(0, all - places);
}

/** Who interprets: between which languages, and in how many slots. */
type Serving = { pairs: readonly LanguagePair[]; present: number };

/**
 * Slots needed and slots there are for every pair of languages of which either is more than none; needed as a new
 * plan will have it.
 */
export function pairBalance(
  needs: readonly { parties: Locale[][]; length: number }[],
  interpreters: readonly Serving[],
): MatchingOverview["pairs"] {
  const needed = new Map<LanguagePair, number>();
  const supply = new Map<LanguagePair, number>();
  const coverage = coverageOf(interpreters);
  for (const { parties, length } of needs) add(needed, pairsNeeded(parties, coverage), length);
  for (const { pairs, present } of interpreters) add(supply, pairs, present);
  return LANGUAGE_PAIRS.map((pair) => ({
    ...{ pair, needed: needed.get(pair) ?? 0, supply: supply.get(pair) ?? 0 },
  })).filter(({ needed, supply }) => needed + supply > 0);
}

function add(counts: Map<LanguagePair, number>, pairs: readonly LanguagePair[], slots: number): void {
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + slots);
}

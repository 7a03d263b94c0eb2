import { isLanguagePair, type LanguagePair, pairOf } from "@/lib/interpreter/schema";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";

/** How many interpret each pair. */
export type Coverage = ReadonlyMap<string, number>;

/**
 * The pairs of languages that a meeting needs an interpreter for. It is held in as few languages as can be, such
 * that each party speaks one of them: one language needs nobody. Of several choices it is the one that the
 * published meeting has, so that a repair disturbs least; else the one whose scarcest pair most people interpret.
 *
 * @param parties the languages of each party; one that named none is not counted
 */
export function pairsNeeded(
  parties: readonly (readonly Locale[])[],
  coverage: Coverage,
  published: readonly string[] = [],
): LanguagePair[] {
  const speaking = parties.filter((languages) => languages.length > 0);
  const heldIn = subsets(LOCALES).filter((held) =>
    speaking.every((languages) => languages.some((one) => held.includes(one))),
  );
  const fewest = Math.min(...heldIn.map((held) => held.length));
  const choices = heldIn.filter((held) => held.length === fewest).flatMap(joinings);
  const stays = choices.find((pairs) => isSame(pairs, published) && isCovered(pairs, coverage));
  return stays ?? choices.toSorted((a, b) => compare(a, b, coverage))[0] ?? [];
}

/** Whoever named no language speaks the one they write. */
export const spokenBy = (profile: { languages: Locale[]; textLocale: Locale }): Locale[] =>
  profile.languages.length > 0 ? profile.languages : [profile.textLocale];

/** Sets of one language or more. */
function subsets(languages: readonly Locale[]): Locale[][] {
  return Array.from({ length: 2 ** languages.length - 1 }, (_, bits) =>
    languages.filter((_, at) => ((bits + 1) >> at) & 1),
  );
}

/** Every way to join languages by pairs, one pair fewer than languages; the pairs in alphabetical order. */
function joinings(held: Locale[]): LanguagePair[][] {
  const pairs = held.flatMap((one) => held.filter((other) => one < other).map((other) => pairOf(one, other)));
  return choose(pairs.toSorted(), held.length - 1).filter((chosen) => areJoined(held, chosen));
}

function choose<Value>(values: Value[], count: number): Value[][] {
  if (count === 0) return [[]];
  return values.flatMap((value, at) =>
    choose(values.slice(at + 1), count - 1).map((rest) => [value, ...rest]),
  );
}

function areJoined(held: Locale[], pairs: LanguagePair[]): boolean {
  const reached = new Set(held.slice(0, 1));
  for (const _ of pairs) {
    for (const pair of pairs) {
      const two = held.filter((one) => pair.split("-").includes(one));
      if (two.some((one) => reached.has(one))) for (const one of two) reached.add(one);
    }
  }
  return reached.size === held.length;
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((pair) => other.includes(pair));

const isCovered = (pairs: LanguagePair[], coverage: Coverage) =>
  pairs.every((pair) => (coverage.get(pair) ?? 0) > 0);

function compare(one: LanguagePair[], other: LanguagePair[], coverage: Coverage): number {
  const counts = (pairs: LanguagePair[]) => pairs.map((pair) => coverage.get(pair) ?? 0);
  const scarcest = (pairs: LanguagePair[]) => Math.min(...counts(pairs));
  const sum = (pairs: LanguagePair[]) => counts(pairs).reduce((all, count) => all + count, 0);
  const byScarcest = one.length === 0 ? 0 : scarcest(other) - scarcest(one);
  return byScarcest || sum(other) - sum(one) || (one.join() < other.join() ? -1 : 1);
}

/** How many of these people interpret each pair; what is no pair of the site's languages is left out. */
export function coverageOf(interpreters: readonly { pairs: readonly string[] }[]): Coverage {
  const counts = new Map<string, number>();
  for (const pair of interpreters.flatMap(({ pairs }) => pairs).filter(isLanguagePair)) {
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

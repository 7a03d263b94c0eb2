import { INSTITUTION_KINDS } from "../../lib/institution/schema";
import { usualSettings } from "../../lib/matching/rules";
import { SECTORS } from "../../lib/matching/sector-schema";
import { searchKey } from "../../lib/names/search-key";
import { LOCALES } from "../../lib/platform/i18n/locales";
import type { Pool } from "../../lib/suggestion/pool";
import type { Party } from "../../lib/suggestion/schema";
import { type Random, randomOf } from "./random";

const SIDES = ["CN", "JP", "KR"] as const;
const CITIES = [
  "長春",
  "吉林",
  "瀋陽",
  "長崎",
  "仙台",
  "新潟",
  "富山",
  "釜山",
  "仁川",
  "浦項",
  "大邱",
  "蔚山",
];

/** So many institutions of three sides, each with some sectors, wishes and cities; every twentieth pair of neighbours met before. */
export function generatePool(count: number, seed: number): Pool {
  const random = randomOf(seed);
  const parties = Array.from({ length: count }, (_, at) => partyOf(at, random));
  return {
    mode: "INSTITUTION",
    asking: usualSettings("INSTITUTION").asking,
    parties,
    settled: pairs(parties, 3).map(([one, other]) => [one, other]),
    past: pairs(parties, 20).map(([one, other]) => [one, other, { met: [1], signed: [] }]),
  };
}

function partyOf(at: number, random: Random): Party {
  const some = <Value>(values: readonly Value[], most: number) => [
    ...new Set(Array.from({ length: random.below(most + 1) }, () => random.pick(values))),
  ];
  return {
    ...{ id: `profile-${at}`, institutionId: `institution-${at}`, side: random.pick(SIDES) },
    kind: random.pick(INSTITUTION_KINDS),
    ...{ offers: some(SECTORS, 5), seeks: some(SECTORS, 5) },
    ...{ partnerKinds: some(INSTITUTION_KINDS, 2), partnerSides: some(SIDES, 2), cities: some(CITIES, 2) },
    languages: some(LOCALES, 2),
    names: searchKey(`${random.pick(CITIES)} ${at}`),
  };
}

/** Each `step`-th party and the one after it. */
function pairs(parties: Party[], step: number): [string, string][] {
  return parties.flatMap(({ id }, at) => {
    const next = parties[at + 1];
    return next && at % step === 0 ? [[id, next.id] as [string, string]] : [];
  });
}

import fc from "fast-check";
import { INSTITUTION_KINDS } from "@/lib/institution/schema";
import { usualSettings } from "@/lib/matching/rules";
import { WEIGHTS, type Weights } from "@/lib/matching/schema";
import { SECTORS } from "@/lib/matching/sector-schema";
import { SIDES } from "@/lib/names/schema";
import { searchKey } from "@/lib/names/search-key";
import { LOCALES } from "@/lib/platform/i18n/locales";
import type { Pool } from "./pool";
import type { Party } from "./schema";

/** A Chinese government department that wants and offers nothing. */
export const party = (id: string, overrides: Partial<Party> = {}): Party => ({
  ...{ id, institutionId: `of ${id}`, side: "CN", kind: "GOVERNMENT" },
  ...{ offers: [], seeks: [], partnerKinds: [], partnerSides: [], cities: [], languages: [] },
  names: "",
  ...overrides,
});

export const poolOf = (parties: Party[], overrides: Partial<Pool> = {}): Pool => ({
  ...{ mode: "INSTITUTION", asking: usualSettings("INSTITUTION").asking, parties, settled: [], past: [] },
  ...overrides,
});

const some = <Value>(values: readonly Value[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });
const CITIES = ["釜山", "부산시", "長崎市", "Busan", "市"];

const anyParty = (id: string) =>
  fc.record({
    ...{ id: fc.constant(id), institutionId: fc.constant(`of ${id}`) },
    ...{ side: fc.constantFrom(...SIDES), kind: fc.constantFrom(...INSTITUTION_KINDS.slice(0, 3)) },
    // Few sectors, so that many meet.
    ...{ offers: some(SECTORS.slice(0, 6), 5), seeks: some(SECTORS.slice(0, 6), 5) },
    ...{ partnerKinds: some(INSTITUTION_KINDS.slice(0, 3), 2), partnerSides: some(SIDES, 2) },
    ...{ cities: some(CITIES, 2), languages: some(LOCALES, 2) },
    names: fc.constantFrom(...["釜山商工会議所", "부산항만공사", "長崎県", "Busan Port", ""].map(searchKey)),
  });

export const anyWeights: fc.Arbitrary<Weights> = fc
  .array(fc.integer({ min: 0, max: 10 }), { minLength: WEIGHTS.length, maxLength: WEIGHTS.length })
  .map((values) => Object.fromEntries(WEIGHTS.map((one, at) => [one, values[at] ?? 0])) as Weights);

const editions = fc.uniqueArray(fc.constantFrom(1, 2), { maxLength: 2 });

export const anyPool: fc.Arbitrary<Pool> = fc.integer({ min: 2, max: 9 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, at) => `p${at}`);
  const pair = fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 }) as fc.Arbitrary<[string, string]>;
  const byPair = ([one, other]: string[]) => [one, other].sort().join();
  return fc.record({
    mode: fc.constantFrom("INSTITUTION", "ENTERPRISE"),
    asking: fc.constantFrom(usualSettings("INSTITUTION").asking, usualSettings("ENTERPRISE").asking),
    parties: fc.tuple(...ids.map(anyParty)),
    settled: fc.array(pair, { maxLength: 4 }),
    past: fc
      .uniqueArray(pair, { maxLength: 4, selector: byPair })
      .chain((pairs) =>
        fc.tuple(
          ...pairs.map(([one, other]) =>
            fc
              .record({ met: editions, signed: editions })
              .map((past): Pool["past"][number] => [one, other, past]),
          ),
        ),
      ),
  });
});

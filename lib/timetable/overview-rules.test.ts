import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGE_PAIRS, languagesOf } from "@/lib/interpreter/schema";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { lackingPlaces, nextSteps, pairBalance, pairsNeeded } from "./overview-rules";
import type { MatchingOverview } from "./overview-schema";

const NOTHING: MatchingOverview = {
  profiles: { listed: 0, unlisted: 0, silent: 0 },
  requests: { OPEN: 0, ACCEPTED: 0, DECLINED: 0, WITHDRAWN: 0 },
  ...{ slots: 0, tables: 0, places: 0, pairs: [], published: null, drafts: 0, solving: 0, scheduled: 0 },
  wanted: {
    MUST: { meetings: 0, places: 0 },
    WISH: { meetings: 0, places: 0 },
    IF_POSSIBLE: { meetings: 0, places: 0 },
  },
  ...{ unplaced: 0, unrecorded: 0, outcomes: { NONE: 0, HELD: 0, HELD_LATE: 0, NO_SHOW: 0 } },
};
const READY: MatchingOverview = {
  ...NOTHING,
  profiles: { listed: 40, unlisted: 1, silent: 0 },
  requests: { OPEN: 0, ACCEPTED: 30, DECLINED: 4, WITHDRAWN: 1 },
  ...{ slots: 10, tables: 4, places: 40 },
  wanted: { ...NOTHING.wanted, MUST: { meetings: 30, places: 32 } },
};
const keys = (now: MatchingOverview) => nextSteps(now).map(({ key }) => key);

describe("what to do next", () => {
  it("begins with profiles and slots", () => {
    expect(keys(NOTHING)).toEqual(["profiles", "rounds"]);
    expect(keys({ ...READY, tables: 0, places: 0 })).toEqual(["tables"]);
  });

  it("is to plan, wait, publish, and then what the timetable lacks", () => {
    expect(keys(READY)).toEqual(["plan"]);
    expect(keys({ ...READY, solving: 1 })).toEqual(["solving"]);
    expect(keys({ ...READY, drafts: 2 })).toEqual(["publish"]);
    const published = { id: "plan", number: 3, publishedAt: new Date(0) };
    expect(keys({ ...READY, drafts: 2, published, unplaced: 2 })).toEqual(["unplaced"]);
    expect(keys({ ...READY, published })).toEqual([]);
    expect(keys({ ...READY, published, unrecorded: 5 })).toEqual(["outcomes"]);
  });

  it("counts what is short before planning", () => {
    const short = { ...READY, places: 30, pairs: [{ pair: "ja-ko" as const, needed: 9, supply: 4 }] };
    expect(nextSteps(short).map(({ key, count }) => [key, count])).toEqual([
      ["places", 2],
      ["interpreters", 1],
      ["plan", 1],
    ]);
    expect(lackingPlaces(READY)).toBe(0);
  });
});

describe("interpreting", () => {
  const none = new Map();

  it("is needed only where no language is common", () => {
    expect(
      pairsNeeded(
        [
          ["zh", "en"],
          ["en", "ja"],
        ],
        none,
      ),
    ).toEqual([]);
    expect(pairsNeeded([["zh"], ["ja"]], none)).toEqual(["ja-zh"]);
    expect(pairsNeeded([["zh"], ["ja"], ["ko"]], none)).toEqual(["ja-zh", "ko-zh", "ja-ko"]);
    expect(pairsNeeded([["zh", "ja"], ["ja"], ["zh"]], none)).toEqual(["ja-zh"]);
  });

  it("is by the pair of which there is most", () => {
    expect(pairsNeeded([["zh", "en"], ["ja"]], new Map([["en-ja", 3]]))).toEqual(["en-ja"]);
  });

  it("is between languages of both sides, whatever they speak", () => {
    const spoken = fc.uniqueArray(fc.constantFrom(...LOCALES), { minLength: 1 });
    const supply = fc.dictionary(fc.constantFrom(...LANGUAGE_PAIRS), fc.nat(20));
    fc.assert(
      fc.property(spoken, spoken, supply, (one, other, there) => {
        const pairs = pairsNeeded([one, other], new Map(Object.entries(there)) as never);
        const common = one.some((language) => other.includes(language));
        expect(pairs).toHaveLength(common ? 0 : 1);
        for (const pair of pairs) {
          const [a, b] = languagesOf(pair);
          expect((one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a))).toBe(true);
        }
      }),
    );
  });

  it("is added up in slots, beside those there are", () => {
    const needs = [
      { parties: [["zh" as const], ["ja" as const]], length: 2 },
      { parties: [["ja" as const], ["zh" as const]], length: 1 },
    ];
    expect(pairBalance(needs, new Map([["ko-zh", 7]]))).toEqual([
      { pair: "ja-zh", needed: 3, supply: 0 },
      { pair: "ko-zh", needed: 0, supply: 7 },
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { coverageOf, pairsNeeded } from "./languages";

const covers = coverageOf([
  { pairs: ["ja-zh"] },
  { pairs: ["ja-zh", "ko-zh"] },
  { pairs: ["en-zh", "ko-zh"] },
  { pairs: ["ko-zh", "xx-yy"] },
]);

it("counts who interprets each pair of the site's languages", () => {
  expect(Object.fromEntries(covers)).toEqual({ "ja-zh": 2, "ko-zh": 3, "en-zh": 1 });
});

describe("a meeting", () => {
  it.each<[string, Locale[][], string[]]>([
    [
      "of two who share a language",
      [
        ["zh", "en"],
        ["ja", "en"],
      ],
      [],
    ],
    ["of three who share a language", [["zh", "en"], ["ja", "en"], ["en"]], []],
    ["of two who do not", [["zh"], ["ja"]], ["ja-zh"]],
    ["of two, one of whom speaks two", [["ja"], ["ko", "zh"]], ["ja-zh"]],
    ["of two where the pair that nobody interprets comes first", [["zh"], ["en", "ko"]], ["ko-zh"]],
    ["of three with a language each", [["zh"], ["ja"], ["ko"]], ["ja-zh", "ko-zh"]],
    ["of three, two of whom share one", [["zh"], ["zh", "en"], ["ja"]], ["ja-zh"]],
    ["whose only link would be a party that speaks both", [["en"], ["en", "zh"], ["zh"]], ["en-zh"]],
    ["of four with a language each", [["zh"], ["ja"], ["ko"], ["en"]], ["en-zh", "ja-zh", "ko-zh"]],
    ["of two whose pair nobody interprets", [["ja"], ["ko"]], ["ja-ko"]],
    ["with one who named no language", [["zh"], []], []],
  ])("%s", (_, parties, pairs) => {
    expect(pairsNeeded(parties, covers)).toEqual(pairs);
  });

  it("keeps the pair it was published with, as long as somebody interprets it", () => {
    const parties: Locale[][] = [["zh"], ["en", "ko"]];
    expect(pairsNeeded(parties, covers, ["en-zh"])).toEqual(["en-zh"]);
    expect(pairsNeeded(parties, coverageOf([{ pairs: ["ko-zh"] }]), ["en-zh"])).toEqual(["ko-zh"]);
    expect(pairsNeeded([["zh"], ["ja"]], covers, ["en-zh"])).toEqual(["ja-zh"]);
  });
});

it("lets everybody understand everybody with fewer interpreters than languages spoken, whoever meets", () => {
  const languages = fc.uniqueArray(fc.constantFrom(...LOCALES), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(languages, { minLength: 2, maxLength: 5 }), (parties) => {
      const pairs = pairsNeeded(parties, covers);
      const held = new Set(pairs.flatMap((pair) => pair.split("-")));
      const shared = LOCALES.filter((one) => parties.every((spoken) => spoken.includes(one)));
      expect(pairs.length === 0).toBe(shared.length > 0);
      expect(pairs).toHaveLength(Math.max(0, held.size - 1));
      for (const spoken of parties) {
        expect(spoken.some((one) => held.has(one) || shared.includes(one))).toBe(true);
      }
      expect(pairsNeeded([...parties].reverse(), covers)).toEqual(pairs);
    }),
  );
});

import { expect, it } from "vitest";
import { isLanguagePair } from "@/lib/interpreter/schema";
import { customaryGiven, koreanFamilySpellings, romaniseKorean } from "@/lib/names/korean";
import { pinyinOf } from "@/lib/names/pinyin";
import { table } from "../source";
import { interpretersOf, roundsOf } from "./source";

const everybody = [1, 2, 3].flatMap(interpretersOf);

it("are six at the newest edition, who cover the three pairs; one is away for an afternoon", () => {
  const six = interpretersOf(3);
  expect(six).toHaveLength(6);
  expect(new Set(six.flatMap(({ pairs }) => pairs))).toEqual(new Set(["ja-ko", "ja-zh", "ko-zh"]));
  expect(six.filter(({ cannot }) => cannot.length > 0)).toHaveLength(1);
  for (const { homeRoom } of six) expect(Object.keys(roundsOf(3).tables)).toContain(homeRoom);
});

it("interpret pairs of languages as the product writes them", () => {
  for (const { pairs } of everybody) expect(pairs.filter((pair) => !isLanguagePair(pair))).toEqual([]);
});

it("have Latin names as their passports print them", () => {
  const JAPANESE: Record<string, string> = { 山口: "YAMAGUCHI", 真理: "MARI", 岩崎: "IWASAKI", 由美: "YUMI" };
  for (const { nativeFamily, nativeGiven, latinFamily, latinGiven, locale } of everybody) {
    const latin = `${latinFamily} ${latinGiven}`;
    if (locale === "zh") {
      const sound = (text: string, part: "family" | "given") => pinyinOf(text, part).join("").toUpperCase();
      expect(latin).toBe(`${sound(nativeFamily, "family")} ${sound(nativeGiven, "given")}`);
    } else if (locale === "ko") {
      expect(koreanFamilySpellings(nativeFamily)).toContain(latinFamily.toLowerCase());
      const given = [romaniseKorean, customaryGiven].map((spell) => [...nativeGiven].map(spell).join(""));
      expect(given).toContain(latinGiven.toLowerCase());
    } else expect(latin).toBe(`${JAPANESE[nativeFamily]} ${JAPANESE[nativeGiven]}`);
  }
});

it("are not among the particular delegates", () => {
  const particular = table("names/particular").map((one) => `${one.nativeFamily}${one.nativeGiven}`);
  for (const one of everybody) expect(particular).not.toContain(one.nativeFamily + one.nativeGiven);
});

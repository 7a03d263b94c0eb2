import { describe, expect, it } from "vitest";
import { tidyEmail } from "@/lib/contact/email";
import { parsePhone } from "@/lib/contact/phone-rules";
import { customaryGiven, koreanFamilySpellings, romaniseKorean } from "@/lib/names/korean";
import { pinyinOf } from "@/lib/names/pinyin";
import { toRomaji } from "@/lib/names/romaji";
import { nameSchema } from "@/lib/names/schema";
import { emailOf, phoneOf } from "./event/contact";
import { planEdition } from "./event/delegations";
import { isLive } from "./event/places";
import { speakersOf } from "./event/programme";
import { SEED } from "./example";
import { dealer } from "./names";
import { random } from "./random";
import { editions, programmeOf, table } from "./source";

const chance = random(SEED);
const oneDealer = dealer(chance);
const planned = editions
  .toReversed()
  .map((source) => planEdition(source, speakersOf(programmeOf(source)), oneDealer, chance));
const newest = planned[0]?.flatMap(({ people }) => people) ?? [];
const everybody = planned.flatMap((delegations) => delegations.flatMap(({ people }) => people));

describe("the people", () => {
  it("are as many as the public record says, live ones of each side", () => {
    const live = (side: string) => newest.filter((one) => one.side === side && isLive(one)).length;
    expect([live("JP"), live("KR")]).toEqual([59, 23]);
    expect(live("CN")).toBeGreaterThan(200);
    expect(newest.filter(isLive).length).toBeGreaterThan(300);
  });

  it("are all different", () => {
    const native = everybody.map(({ person: { name } }) => name.nativeFamily + name.nativeGiven);
    expect(new Set(native).size).toBe(native.length);
  });

  it("have names that the registration form takes as they are", () => {
    for (const { person } of everybody) {
      const parsed = nameSchema.safeParse({ ...person.name, honorific: person.honorific });
      expect(parsed.success && parsed.data, JSON.stringify(person.name)).toEqual({
        ...person.name,
        honorific: person.honorific,
      });
    }
  });

  it("have the rare family names among those who come to the newest edition", () => {
    const families = new Set(newest.filter(isLive).map(({ person }) => person.name.nativeFamily));
    for (const people of ["chinese", "japanese", "korean"]) {
      for (const { native, weight } of table(`names/${people}-family`)) {
        if (weight === "0") expect(families).toContain(native);
      }
    }
  });

  it("have one head for each delegation", () => {
    for (const { people, name } of planned.flat()) {
      expect(people.filter(({ role }) => role === "HEAD").length, name.zh).toBe(1);
    }
  });

  it("can be reached in principle: addresses and mobile numbers are well formed", () => {
    const given = new Set<string>();
    for (const { person, side, institution } of everybody) {
      const email = emailOf(person, institution, given);
      expect(tidyEmail(email)).toBe(email);
      const { phone, phoneCountry } = phoneOf(side, chance);
      expect(parsePhone(phoneCountry, phone)).toMatchObject({
        ok: true,
        value: { e164: phone, kind: "mobile" },
      });
    }
    expect(given.size).toBe(everybody.length);
  });
});

describe("the lists of names", () => {
  it("are read as Chinese passports print them, surnames by their own sound", () => {
    for (const part of ["family", "given"] as const) {
      for (const { native = "", latin } of table(`names/chinese-${part}`)) {
        expect(latin, native).toBe(pinyinOf(native, part).join("").replace("v", "yu").toUpperCase());
      }
    }
  });

  it("are read as Japanese passports print them; vowels of two words are not one long vowel", () => {
    const apart: Record<string, string> = { イノウエ: "INOUE", マツウラ: "MATSUURA" };
    for (const part of ["family", "given"]) {
      for (const { reading = "", latin, native } of table(`names/japanese-${part}`)) {
        expect(latin, native).toBe(apart[reading] ?? toRomaji(reading, "dropped").toUpperCase());
      }
    }
  });

  it("are spelt as Korean families spell them", () => {
    for (const { native = "", latin = "" } of table("names/korean-family")) {
      expect(koreanFamilySpellings(native), native).toContain(latin.toLowerCase());
    }
    for (const { native = "", latin = "" } of table("names/korean-given")) {
      expect(spellings(native), native).toContain(latin.toLowerCase());
    }
  });
});

/** Each syllable by the rule, by custom, or as some other families write it. */
function spellings(hangul: string): string[] {
  const others: Record<string, string> = {
    광: "kwang",
    재: "jae",
    욱: "wook",
    숙: "sook",
    건: "gun",
    윤: "yoon",
    호: "ho",
  };
  return [...hangul]
    .map((syllable) => [
      romaniseKorean(syllable),
      customaryGiven(syllable),
      others[syllable] ?? romaniseKorean(syllable),
    ])
    .reduce((starts, ends) => starts.flatMap((start) => ends.map((end) => start + end)), [""]);
}

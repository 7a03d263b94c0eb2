import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { loadMessages } from "@/lib/platform/i18n/messages";
import { groupOf, SECTOR_GROUPS, SECTORS } from "./sector-schema";

type Words = { group: Record<string, string>; name: Record<string, string> };

describe.each(LOCALES)("the taxonomy in %s", (locale) => {
  it("words every code and group once, and nothing else", async () => {
    const { group, name } = (await loadMessages(locale)).sector as Words;
    expect(Object.keys(group)).toEqual(Object.keys(SECTOR_GROUPS));
    expect(Object.keys(name)).toEqual(SECTORS);
    for (const words of [group, name]) {
      const said = Object.values(words);
      for (const one of said) expect(one).toMatch(/\S/);
      expect(new Set(said).size).toBe(said.length);
    }
  });
});

it("puts every sector into one group", () => {
  expect(new Set(SECTORS).size).toBe(SECTORS.length);
  for (const [group, sectors] of Object.entries(SECTOR_GROUPS))
    for (const sector of sectors) expect(groupOf(sector)).toBe(group);
});

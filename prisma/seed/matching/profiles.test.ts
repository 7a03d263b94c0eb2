import { describe, expect, it } from "vitest";
import { isSector } from "@/lib/matching/sector-schema";
import { isLive, placesOf } from "../event/places";
import { need } from "../need";
import { delegationsOf, institutions } from "../source";
import { writtenIn } from "./profiles";
import { profilesOf, roundsOf } from "./source";
import { isWrittenIn } from "./written.fixture";

const kinds = new Map(institutions.map(({ key, kind }) => [key, kind]));
const OWN = { CN: "zh", JP: "ja", KR: "ko", OBSERVER: "en" } as const;

/** Institutions whose people come to an edition. */
function coming(edition: number): Set<string> {
  const places = delegationsOf(edition).flatMap(placesOf).filter(isLive);
  return new Set(places.map(({ institution }) => institution));
}

describe.each([1, 2, 3])("the profiles of edition %i", (edition) => {
  const profiles = profilesOf(edition);

  it("are of institutions that come, each once", () => {
    const keys = profiles.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(coming(edition), key).toContain(key);
  });

  it("say what is offered and sought in sectors that there are, and in the institution's language", () => {
    for (const { offers, seeks, offersText, seeksText, languages, key } of profiles) {
      for (const sectors of [offers, seeks]) {
        expect(sectors.length, key).toBeGreaterThan(0);
        expect(
          sectors.filter((code) => !isSector(code)),
          key,
        ).toEqual([]);
        expect(new Set(sectors).size, key).toBe(sectors.length);
      }
      const language = writtenIn({ key, languages });
      for (const text of [offersText, seeksText]) expect(isWrittenIn(language, text), text).toBe(true);
    }
  });
});

it("are of everybody who comes to the newest edition but the media, and of few observers", () => {
  const side = new Map(institutions.map((one) => [one.key, one.side]));
  const keys = new Set(profilesOf(3).map(({ key }) => key));
  for (const key of coming(3)) {
    if (need(side, key) === "OBSERVER") continue;
    expect(keys.has(key), key).toBe(need(kinds, key) !== "MEDIA");
  }
  expect([...keys].filter((key) => need(side, key) === "OBSERVER")).toHaveLength(1);
});

it("are in the language of their side, but for the chamber of those who came to Japan from Jilin", () => {
  const side = new Map(institutions.map((one) => [one.key, one.side]));
  const others = profilesOf(3).filter((profile) => writtenIn(profile) !== OWN[need(side, profile.key)]);
  expect(others.map(({ key }) => key)).toEqual(["jilin-chamber-japan"]);
});

it("stay at tables that there are", () => {
  const { fixed, tables } = roundsOf(3);
  const labels = Object.values(tables).flatMap(([prefix, count]) =>
    Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`),
  );
  expect(new Set(labels).size).toBe(labels.length);
  const keys = profilesOf(3).map(({ key }) => key);
  for (const [key, label] of Object.entries(fixed)) {
    expect(keys).toContain(key);
    expect(labels).toContain(label);
  }
});

import { expect, it } from "vitest";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { placesOf } from "./event/places";
import { delegationsOf, editions, institutions, programmeOf, rooms, series } from "./source";

const OWN = { CN: "zh", JP: "ja", KR: "ko", OBSERVER: "en" } as const;
const keys = new Set(institutions.map(({ key }) => key));
const delegations = editions.flatMap(({ number }) => delegationsOf(number));
const sessions = editions.flatMap(programmeOf);

it("has seventy institutions or more, each with a key, a name of its own and an English one", () => {
  expect(institutions.length).toBeGreaterThanOrEqual(70);
  expect(keys.size).toBe(institutions.length);
  for (const institution of institutions) {
    expect(institution[OWN[institution.side]], institution.key).not.toBe("");
    expect(institution.en, institution.key).not.toBe("");
  }
  for (const locale of LOCALES) {
    const names = institutions.map((institution) => institution[locale]).filter((name) => name !== "");
    expect(new Set(names).size, locale).toBe(names.length);
  }
});

it("says every text in all four languages", () => {
  const texts = [
    series.name,
    series.city,
    series.venue,
    ...editions.flatMap(({ title, summary }) => [title, summary]),
    ...delegations.map(({ name }) => name),
    ...sessions.flatMap(({ title, summary, speakers }) => [
      title,
      summary,
      ...speakers.map(({ topic }) => topic),
    ]),
    ...rooms.map(({ zh, ja, ko, en }) => ({ zh, ja, ko, en })),
  ];
  for (const text of texts) {
    expect(Object.keys(text).sort()).toEqual([...LOCALES].sort());
    for (const locale of LOCALES) expect(text[locale].trim(), text.zh).toMatch(/\S/);
    expect(text.ko, text.zh).toMatch(/[가-힣]|^\p{L}+ \d+$/u);
  }
});

it("names only what is there", () => {
  for (const { institution, name, ...delegation } of delegations) {
    expect(keys, name.zh).toContain(institution);
    for (const place of placesOf({ institution, name, ...delegation }))
      expect(keys).toContain(place.institution);
  }
  for (const { speakers, room, capacity, title } of sessions) {
    for (const { institution } of speakers) expect(keys).toContain(institution);
    const hall = rooms.find(({ key }) => key === room);
    expect(Number(hall?.capacity), title.zh).toBeGreaterThanOrEqual(capacity);
  }
});

it("declares no fewer people than it names, and no more than the quota", () => {
  for (const delegation of delegations) {
    const live = placesOf(delegation).filter(
      ({ status }) => status === "CONFIRMED" || status === "SUBMITTED",
    );
    expect(delegation.declared, delegation.name.zh).toBeGreaterThanOrEqual(live.length);
    if (delegation.quota !== null) expect(delegation.quota).toBeGreaterThanOrEqual(delegation.declared);
  }
});

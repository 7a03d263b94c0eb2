import { beforeEach, describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildEdition } from "@/lib/testing/factories/edition";
import { buildProfile } from "@/lib/testing/factories/matching";
import { matchingSettings } from "./queries";
import { usualSettings } from "./rules";
import { changeOpening, changeSettings } from "./service";

const { weights } = usualSettings("INSTITUTION");
const heavier = { weights: { ...weights, history: 9 } };

let edition: { id: string; mode: "INSTITUTION" | "ENTERPRISE" };
let organiser: Actor;

beforeEach(async () => {
  edition = await buildEdition();
  organiser = someone({ [edition.id]: "ORGANISER" });
});

const log = () => db.auditEntry.findMany({ where: { editionId: edition.id }, orderBy: { id: "asc" } });

describe("changing the rules of matching", () => {
  it("keeps what was not changed, raises the version and leaves the difference in the log", async () => {
    expect(await changeSettings(organiser, edition.id, 0, { limits: { MEDIA: 2 } })).toMatchObject({
      ok: true,
    });
    expect(await changeSettings(organiser, edition.id, 1, heavier)).toMatchObject({ ok: true });
    expect(await matchingSettings(edition)).toEqual({
      ...usualSettings("INSTITUTION"),
      ...{ ...heavier, limits: { MEDIA: 2 }, version: 2 },
    });
    expect((await log()).map(({ action, before, after }) => [action, before, after])).toEqual([
      ["matching.changed", { limits: {} }, { limits: { MEDIA: 2 } }],
      ["matching.changed", { weights }, heavier],
    ]);
  });

  it("does nothing where nothing differs", async () => {
    expect(await changeSettings(organiser, edition.id, 0, { weights })).toMatchObject({ ok: true });
    expect(await db.matchingSettings.count({ where: { editionId: edition.id } })).toBe(0);
    expect(await log()).toEqual([]);
  });

  it("refuses whoever saw older rules", async () => {
    await changeSettings(organiser, edition.id, 0, heavier);
    expect(await changeSettings(organiser, edition.id, 0, { limits: { MEDIA: 2 } })).toEqual({
      ...{ ok: false, reason: { key: "matching.changedMeanwhile" } },
    });
    expect((await matchingSettings(edition)).limits).toEqual({});
  });

  it("lets one of two organisers in at once, the first time and later", async () => {
    for (const version of [0, 1]) {
      const limits = [5, 6].map((most) => ({ limits: { MEDIA: most + version } }));
      const results = await Promise.all(
        limits.map((change) => changeSettings(organiser, edition.id, version, change)),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await matchingSettings(edition)).version).toBe(version + 1);
      expect(await log()).toHaveLength(version + 1);
    }
  });

  it("is for organisers of this edition alone", async () => {
    const { id } = await buildProfile({ editionId: edition.id });
    const holders: [string, Actor][] = [
      ["an institution", { kind: "institution", id, editionId: edition.id }],
      ["an interpreter", { kind: "interpreter", id: newId(), editionId: edition.id }],
    ];
    for (const [who, actor] of [...outsiders(edition.id), ...holders]) {
      const refused = { ok: false, reason: { key: "forbidden" } };
      expect(await changeSettings(actor, edition.id, 0, heavier), who).toEqual(refused);
      expect(await changeOpening(actor, edition.id, 0, { open: false, closesAt: "" }), who).toEqual(refused);
    }
    expect(await matchingSettings(edition)).toEqual(usualSettings("INSTITUTION"));
  });

  it("finds no edition that is not there", async () => {
    const system: Actor = { kind: "system" };
    expect(await changeSettings(system, newId(), 0, heavier)).toMatchObject({ reason: { key: "notFound" } });
  });
});

describe("opening and closing", () => {
  it("takes the venue's time, and takes it back", async () => {
    await changeOpening(organiser, edition.id, 0, { open: true, closesAt: "2027-03-01T18:00" });
    expect((await matchingSettings(edition)).closesAt).toEqual(new Date("2027-03-01T10:00:00Z"));
    await changeOpening(organiser, edition.id, 1, { open: false, closesAt: "" });
    expect(await matchingSettings(edition)).toMatchObject({ open: false, closesAt: null, version: 2 });
  });

  it("refuses a time that is none, and changes nothing", async () => {
    for (const closesAt of ["2027-02-30T10:00", "tomorrow", "2027-03-01", "0000-01-01T00:00"])
      expect(await changeOpening(organiser, edition.id, 0, { open: false, closesAt })).toEqual({
        ...{ ok: false, reason: { key: "matching.noSuchTime" } },
      });
    expect(await matchingSettings(edition)).toEqual(usualSettings("INSTITUTION"));
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import { usualSettings } from "@/lib/matching/rules";
import { changeSettings } from "@/lib/matching/service";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildAgreement } from "@/lib/testing/factories/agreement";
import { buildEdition, buildSeries } from "@/lib/testing/factories/edition";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { buildMeeting, buildProfile, buildRequest, buildRound } from "@/lib/testing/factories/matching";
import { suggestionsFor, weightsEffect } from "./queries";

const { weights } = usualSettings("INSTITUTION");
const silent = { offers: [], seeks: [], languages: [] };

let seriesId: string;
let editionId: string;
let organiser: Actor;

beforeAll(async () => {
  seriesId = (await buildSeries()).id;
});

async function newEdition() {
  editionId = (await buildEdition({ seriesId })).id;
  organiser = someone({ [editionId]: "ORGANISER" });
}
const holder = (id: string) => ({ kind: "institution", id, editionId }) as const;
const suggested = async (id: string, actor: Actor = holder(id)) =>
  (await suggestionsFor(actor, id))?.suggestions.map((one) => one.id);

describe("suggestions", () => {
  beforeAll(newEdition);

  it("are those who offer what is sought, with the reasons and the profile", async () => {
    const zone = await buildProfile({ editionId, offers: [], seeks: ["HYDROGEN"] });
    const plant = await buildProfile({ editionId, side: "JP", offers: ["HYDROGEN"], seeks: [] });
    await buildProfile({ editionId, side: "JP", offers: ["STEEL"], seeks: [] });
    const found = await suggestionsFor(holder(zone.id), zone.id);
    expect(found?.suggestions).toEqual([
      {
        ...{ id: plant.id, score: weights.offers, reasons: [{ weight: "offers", sectors: ["HYDROGEN"] }] },
        profile: expect.objectContaining({ id: plant.id, offers: ["HYDROGEN"] }),
      },
    ]);
  });

  it("leave out who is not listed, of one's own side, of another edition", async () => {
    const zone = await buildProfile({ editionId, offers: [], seeks: ["RAIL"] });
    await buildProfile({ editionId, side: "JP", offers: ["RAIL"], listed: false });
    await buildProfile({ editionId, side: "CN", offers: ["RAIL"] });
    await buildProfile({ side: "JP", offers: ["RAIL"] });
    expect(await suggested(zone.id)).toEqual([]);
  });

  it("are there for an institution that is not listed itself", async () => {
    const zone = await buildProfile({ editionId, offers: [], seeks: ["PORTS"], listed: false });
    const port = await buildProfile({ editionId, side: "KR", offers: ["PORTS"], seeks: [] });
    expect(await suggested(zone.id)).toEqual([port.id]);
    expect(await suggested(port.id)).toEqual([]);
  });

  it.each([
    ["a live request", { state: "OPEN" }, false],
    ["an agreed meeting", { state: "ACCEPTED" }, false],
    ["a declined request", { state: "DECLINED" }, false],
    ["a veto", { state: "OPEN", priority: "NEVER" }, false],
    ["a request that was withdrawn", { state: "WITHDRAWN" }, true],
    ["a veto that was withdrawn", { state: "WITHDRAWN", priority: "NEVER" }, true],
  ] as const)("after %s", async (_, between, still) => {
    const zone = await buildProfile({ editionId, offers: ["OPTICS"], seeks: [] });
    const maker = await buildProfile({ editionId, side: "JP", offers: [], seeks: ["OPTICS"] });
    await buildRequest({ editionId, fromId: zone.id, toId: maker.id, ...between });
    expect((await suggested(zone.id))?.includes(maker.id)).toBe(still);
    expect((await suggested(maker.id))?.includes(zone.id)).toBe(still);
  });

  it("are for the institution itself and its edition's desk", async () => {
    const zone = await buildProfile({ editionId });
    const other = await buildProfile({ editionId, side: "JP" });
    for (const role of ["VIEWER", "STAFF", "ORGANISER"] as const)
      expect(await suggested(zone.id, someone({ [editionId]: role })), role).toBeDefined();
    for (const [who, actor] of outsiders(editionId).filter(
      ([name]) => name !== "a viewer" && name !== "staff",
    ))
      expect(await suggestionsFor(actor, zone.id), who).toBeNull();
    expect(await suggestionsFor(holder(other.id), zone.id)).toBeNull();
    expect(await suggestionsFor(organiser, "x' OR 1=1")).toBeNull();
    expect(await suggestionsFor(organiser, newId())).toBeNull();
  });
});

describe("earlier editions", () => {
  beforeAll(newEdition);

  async function pair(earlierId: string) {
    const institutions = [await buildInstitution(), await buildInstitution({ side: "JP" })];
    const profiles = await Promise.all(
      institutions.flatMap(({ id: institutionId }) => [
        buildProfile({ editionId: earlierId, institutionId, ...silent }),
        buildProfile({ editionId, institutionId, ...silent }),
      ]),
    );
    const [oldOne, one, oldOther, other] = profiles;
    if (!oldOne || !one || !oldOther || !other) throw new Error("There are four profiles.");
    return { institutions: institutions.map(({ id }) => id), oldOne, oldOther, one, other };
  }

  it("count where the two met, for both; not where one did not come, or the meeting was not held", async () => {
    const now = await db.edition.findUniqueOrThrow({ where: { id: editionId } });
    const earlier = await buildEdition({ seriesId, number: now.number - 500_000 });
    const slots = (await buildRound({ editionId: earlier.id })).slots.map(({ id }) => id);
    const met = async (change: object) => {
      const { oldOne, oldOther, one, other } = await pair(earlier.id);
      const request = await buildRequest({ editionId: earlier.id, fromId: oldOne.id, toId: oldOther.id });
      await buildMeeting({ editionId: earlier.id, request, slotId: slots.pop(), outcome: "HELD", ...change });
      return { one, other, oldOther };
    };
    const held = await met({});
    const found = await suggestionsFor(holder(held.one.id), held.one.id);
    expect(found?.suggestions.map(({ id, reasons }) => [id, reasons])).toEqual([
      [held.other.id, [{ weight: "history", met: [earlier.number], signed: [] }]],
    ]);
    expect(await suggested(held.other.id)).toEqual([held.one.id]);
    expect(await suggested((await met({ outcome: "NO_SHOW" })).one.id)).toEqual([]);
    expect(await suggested((await met({ outcome: "NONE" })).one.id)).toEqual([]);
    const late = await met({ outcome: "HELD_LATE" });
    expect(await suggested(late.one.id)).toEqual([late.other.id]);
    await db.meeting.updateMany({
      where: { request: { toId: late.oldOther.id } },
      data: { absentIds: [late.oldOther.id] },
    });
    expect(await suggested(late.one.id)).toEqual([]);
  });

  it("count where the two signed, and not where they only planned to, or later, or in another series", async () => {
    const now = await db.edition.findUniqueOrThrow({ where: { id: editionId } });
    const earlier = await buildEdition({ seriesId, number: now.number - 500_001 });
    const later = await buildEdition({ seriesId, number: now.number + 500_000 });
    const elsewhere = await buildEdition({ number: now.number - 500_002 });
    const { institutions, one, other } = await pair(earlier.id);
    const signed = { state: "SIGNED" as const, signedOn: new Date("2026-01-01"), parties: institutions };
    await buildAgreement({ editionId: earlier.id, parties: institutions });
    await buildAgreement({ ...signed, editionId: later.id });
    await buildAgreement({ ...signed, editionId: elsewhere.id });
    await buildAgreement({ ...signed, editionId });
    expect(await suggested(one.id)).toEqual([]);
    await buildAgreement({ ...signed, editionId: earlier.id });
    await buildAgreement({ ...signed, editionId: earlier.id });
    const found = await suggestionsFor(holder(one.id), one.id);
    expect(found?.suggestions.map(({ id, score, reasons }) => [id, score, reasons])).toEqual([
      [other.id, weights.history, [{ weight: "history", met: [], signed: [earlier.number] }]],
    ]);
  });
});

describe("the effect of other weights", () => {
  beforeAll(newEdition);

  it("is shown to organisers, and nothing is written", async () => {
    const zone = await buildProfile({ editionId, offers: ["STEEL"], seeks: ["FOOD"], languages: [] });
    const grower = await buildProfile({ editionId, side: "JP", offers: ["FOOD"], seeks: [], languages: [] });
    const builder = await buildProfile({
      editionId,
      side: "KR",
      offers: [],
      seeks: ["STEEL"],
      languages: [],
    });
    const other = { ...weights, offers: 1, seeks: 8 };
    await changeSettings(organiser, editionId, 0, { weights: { ...weights, offers: 8, seeks: 1 } });
    const effect = await weightsEffect(organiser, editionId, other, zone.id);
    expect(effect?.before.map(({ id }) => id)).toEqual([grower.id, builder.id]);
    expect(effect?.after.map(({ id, was }) => [id, was])).toEqual([
      [builder.id, 2],
      [grower.id, 1],
    ]);
    expect(effect?.overall).toEqual({ exchanged: 0, reordered: 1, total: 3 });
    expect(effect?.settings.version).toBe(1);
    expect(await suggested(zone.id)).toEqual([grower.id, builder.id]);
    for (const [who, actor] of [...outsiders(editionId), ["an institution", holder(zone.id)] as const])
      expect(await weightsEffect(actor, editionId, other, zone.id), who).toBeNull();
  });
});

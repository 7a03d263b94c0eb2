import { beforeAll, describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import { changeSettings } from "@/lib/matching/service";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildEdition } from "@/lib/testing/factories/edition";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { buildProfile, buildRequest } from "@/lib/testing/factories/matching";
import { directory, listedChoices } from "./directory-queries";
import { partnerProfile } from "./partner-queries";
import { type DirectoryFilter, directoryFilter } from "./schema";

let editionId: string;
let zone: { id: string };
let chamber: { id: string };
let prefecture: { id: string };
let bureau: { id: string };

const reader = () => ({ kind: "institution", id: zone.id, editionId }) as const;
const find = async (
  filter: Partial<Record<keyof DirectoryFilter, string>> = {},
  locale: "en" | "ko" = "en",
) =>
  (await directory(reader(), editionId, directoryFilter.parse(filter), locale)).lines.map(
    ({ profile }) => profile.id,
  );

beforeAll(async () => {
  editionId = (await buildEdition()).id;
  const named = async (names: Parameters<typeof buildInstitution>[0]) => (await buildInstitution(names)).id;
  zone = await buildProfile({ editionId, institutionId: await named({ nameEn: "Zone of Changchun" }) });
  chamber = await buildProfile({
    ...{ editionId, offers: ["PORTS"], seeks: ["TOURISM"], languages: ["ko", "en"], cities: ["长春市"] },
    institutionId: await named({
      ...{ side: "KR", kind: "CHAMBER_OF_COMMERCE", nameEn: "Busan Chamber", nameKo: "부산상공회의소" },
      names: ["釜山商議所"],
    }),
  });
  prefecture = await buildProfile({
    ...{ editionId, offers: ["TOURISM"], seeks: ["PORTS"], languages: ["ja"] },
    institutionId: await named({
      side: "JP",
      nameEn: "Akita Prefecture",
      nameKo: "아키타현",
      nameJa: "秋田県",
    }),
  });
  bureau = await buildProfile({
    editionId,
    institutionId: await named({ nameEn: "Bureau of Commerce", nameKo: null }),
  });
  await buildProfile({ editionId, listed: false });
  await buildProfile({ side: "JP" });
});

describe("the directory", () => {
  it("lists everybody but the reader and who is not listed, in the alphabet of the reader's language", async () => {
    expect(await find()).toEqual([prefecture.id, bureau.id, chamber.id]);
    expect(await find({}, "ko")).toEqual([chamber.id, prefecture.id, bureau.id]);
  });

  it.each([
    [{ q: "부산" }, ["chamber"]],
    [{ q: "釜山" }, ["chamber"]],
    [{ q: "busan chamber" }, ["chamber"]],
    [{ q: "秋田" }, ["prefecture"]],
    [{ q: "%" }, ["prefecture", "bureau", "chamber"]],
    [{ sector: "PORTS" }, ["prefecture", "chamber"]],
    [{ sector: "PORTS", deals: "offers" }, ["chamber"]],
    [{ sector: "PORTS", deals: "seeks" }, ["prefecture"]],
    [{ side: "JP" }, ["prefecture"]],
    [{ kind: "CHAMBER_OF_COMMERCE" }, ["chamber"]],
    [{ language: "en" }, ["chamber"]],
    [{ city: "長春" }, ["chamber"]],
    [{ city: "市" }, []],
    [{ side: "JP", language: "en" }, []],
    [{ side: "XX", sector: "'", language: "fr", after: "-1" }, ["prefecture", "bureau", "chamber"]],
  ])("finds by %j", async (filter, expected) => {
    const ids: Record<string, string> = { chamber: chamber.id, prefecture: prefecture.id, bureau: bureau.id };
    expect(await find(filter)).toEqual(expected.map((name) => ids[name]));
  });

  it("goes on where the page before ended", async () => {
    const many = await buildEdition();
    for (let at = 0; at < 31; at += 1)
      await buildProfile({ editionId: many.id, ...(at % 2 ? { side: "JP" } : {}) });
    const actor = someone({ [many.id]: "VIEWER" });
    const first = await directory(actor, many.id, directoryFilter.parse({}), "en");
    expect(first).toMatchObject({ total: 31, from: 0, next: "30" });
    const second = await directory(actor, many.id, directoryFilter.parse({ after: first.next }), "en");
    expect(second).toMatchObject({ total: 31, from: 30, next: null });
    const ids = [...first.lines, ...second.lines].map(({ profile }) => profile.id);
    expect(new Set(ids).size).toBe(31);
    const beyond = await directory(actor, many.id, directoryFilter.parse({ after: "999999" }), "en");
    expect(beyond.lines).toEqual([]);
  });

  it("holds no names, addresses or texts of persons", async () => {
    const { lines } = await directory(reader(), editionId, directoryFilter.parse({}), "en");
    const keys = ["cities", "editionId", "id", "institution", "languages", "listed", "offers", "offersText"];
    const others = ["partnerKinds", "partnerSides", "seeks", "seeksText", "textLocale"];
    for (const { profile } of lines) expect(Object.keys(profile).sort()).toEqual([...keys, ...others].sort());
  });

  it("is for institutions of the edition and its desk", async () => {
    const nothing = { lines: [], total: 0, from: 0, next: null };
    const stranger = { kind: "institution", id: newId(), editionId: newId() } as const;
    const strangers = outsiders(editionId).filter(([name]) => name !== "a viewer" && name !== "staff");
    for (const [who, actor] of [...strangers, ["another edition's institution", stranger] as const]) {
      expect(await directory(actor, editionId, directoryFilter.parse({}), "en"), who).toEqual(nothing);
      expect(await listedChoices(actor, editionId, "en"), who).toEqual([]);
    }
    expect(await listedChoices(reader(), editionId, "en")).toEqual([]);
    const choices = await listedChoices(someone({ [editionId]: "VIEWER" }), editionId, "ko");
    expect(choices).toContainEqual({ value: chamber.id, label: "부산상공회의소", lang: "ko" });
  });
});

describe("a partner's page", () => {
  it("says why it fits and that one may ask", async () => {
    expect(await partnerProfile(reader(), chamber.id)).toMatchObject({
      profile: { id: chamber.id },
      reasons: [{ weight: "seeks", sectors: ["TOURISM"] }],
      ...{ standing: null, refusal: null },
    });
  });

  it("says why one may not ask", async () => {
    expect(await partnerProfile(reader(), bureau.id)).toMatchObject({ refusal: "request.side" });
    const organiser = someone({ [editionId]: "ORGANISER" });
    await changeSettings(organiser, editionId, 0, { open: false });
    expect(await partnerProfile(reader(), chamber.id)).toMatchObject({ refusal: "request.closed" });
    await changeSettings(organiser, editionId, 1, { open: true, limits: { GOVERNMENT: 0 } });
    expect(await partnerProfile(reader(), chamber.id)).toMatchObject({ refusal: "request.limit" });
    await changeSettings(organiser, editionId, 2, { limits: {} });
  });

  it("shows the request that is there, to both, and a veto to its maker alone", async () => {
    const request = await buildRequest({ editionId, fromId: zone.id, toId: prefecture.id, state: "OPEN" });
    const standing = { id: request.id, state: "OPEN", priority: "WISH" };
    expect(await partnerProfile(reader(), prefecture.id)).toMatchObject({
      standing: { ...standing, ours: true },
    });
    const other = { kind: "institution", id: prefecture.id, editionId } as const;
    expect(await partnerProfile(other, zone.id)).toMatchObject({ standing: { ...standing, ours: false } });
    await db.meetingRequest.update({ where: { id: request.id }, data: { priority: "NEVER" } });
    expect((await partnerProfile(reader(), prefecture.id))?.standing).toMatchObject({ priority: "NEVER" });
    expect((await partnerProfile(other, zone.id))?.standing).toBeNull();
  });

  it("is one's own as others see it, without a reason", async () => {
    expect(await partnerProfile(reader(), zone.id)).toMatchObject({
      reasons: [],
      refusal: "request.oneself",
    });
  });

  it("is not there for what is not listed, of another edition, unknown, or no id", async () => {
    const hidden = await buildProfile({ editionId, side: "JP", listed: false });
    const elsewhere = await buildProfile({ side: "JP" });
    for (const id of [hidden.id, elsewhere.id, newId(), "x", "'; --"])
      expect(await partnerProfile(reader(), id), id).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { someone } from "@/lib/account/actor.fixture";
import { ANONYMOUS } from "@/lib/platform/auth/actor";
import { newId } from "@/lib/platform/id/id";
import { buildAgreement } from "@/lib/testing/factories/agreement";
import { buildEdition } from "@/lib/testing/factories/edition";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { agreementDetail } from "./detail-queries";
import {
  agreementFigures,
  agreements,
  agreementsBefore,
  agreementsBeforeCount,
  agreementsToSign,
} from "./queries";
import { agreementFilter } from "./schema";

const ALL = agreementFilter.parse({});
const SIGNED = { state: "SIGNED", signedOn: new Date("2026-12-16") } as const;
const ENDED = { state: "ENDED", signedOn: new Date("2026-12-16"), endsOn: new Date("2026-12-17") } as const;
const viewer = (...ids: string[]) => someone(Object.fromEntries(ids.map((id) => [id, "VIEWER"])));

describe("figures", () => {
  it("count pairs of institutions, not agreements, nor what three signed together", async () => {
    const { id: editionId } = await buildEdition();
    const [a, b, c] = await Promise.all([1, 2, 3].map(async () => (await buildInstitution()).id));
    const between = (parties: (string | undefined)[], more = {}) =>
      buildAgreement({ editionId, parties: parties as string[], ...more });
    await between([a, b], SIGNED);
    await between([b, a], SIGNED);
    await between([c, b, a], ENDED);
    await between([a, b]);
    await between([b, c]);
    await buildAgreement(SIGNED);
    expect(await agreementFigures(viewer(editionId), editionId)).toEqual({
      ...{ PLANNED: 2, SIGNED: 2, IN_FORCE: 0, ENDED: 1, all: 5, signedPairs: 1, plannedPairs: 2 },
    });
  });

  it("and lists tell nothing to those who may not see the edition", async () => {
    const edition = await buildEdition();
    const { id } = await buildAgreement({ editionId: edition.id });
    for (const actor of [ANONYMOUS, someone({ [newId()]: "ORGANISER" })]) {
      expect(await agreementFigures(actor, edition.id)).toMatchObject({ all: 0, signedPairs: 0 });
      expect((await agreements(actor, edition.id, ALL)).lines).toEqual([]);
      expect((await agreementsBefore(actor, edition, ALL)).lines).toEqual([]);
      expect(await agreementsToSign(actor, edition.id)).toEqual([]);
      expect(await agreementDetail(actor, edition.id, id)).toBeNull();
    }
    expect(await agreementDetail(viewer(edition.id), edition.id, "no id")).toBeNull();
  });
});

describe("the list", () => {
  it("finds by any name of a party in any script, by side and by state", async () => {
    const { id: editionId } = await buildEdition();
    const busan = await buildInstitution({ side: "KR", nameKo: "부산상공회의소", nameEn: "Busan Chamber" });
    const nagasaki = await buildInstitution({ side: "JP", nameJa: "長崎県庁", nameEn: "Nagasaki" });
    const { id: zone } = await buildInstitution();
    const first = await buildAgreement({ editionId, parties: [zone, busan.id] });
    const second = await buildAgreement({ editionId, parties: [nagasaki.id, zone], ...SIGNED });
    const found = async (asked: object) =>
      (await agreements(viewer(editionId), editionId, agreementFilter.parse(asked))).lines.map(
        ({ id }) => id,
      );
    expect(await found({})).toEqual([first.id, second.id]);
    expect(await found({ q: "부산" })).toEqual([first.id]);
    expect(await found({ q: "长崎" })).toEqual([second.id]);
    expect(await found({ q: "nagasaki", side: "KR" })).toEqual([]);
    expect(await found({ side: "KR" })).toEqual([first.id]);
    expect(await found({ state: "SIGNED" })).toEqual([second.id]);
  });

  it("goes on after its fiftieth line", async () => {
    const { id: editionId } = await buildEdition();
    const [a, b] = [await buildInstitution(), await buildInstitution()];
    for (let made = 0; made < 52; made += 1) await buildAgreement({ editionId, parties: [a.id, b.id] });
    const { lines, next } = await agreements(viewer(editionId), editionId, ALL);
    const rest = await agreements(viewer(editionId), editionId, { ...ALL, after: next ?? "" });
    expect([lines.length, rest.lines.length, rest.next]).toEqual([50, 2, null]);
    expect(new Set([...lines, ...rest.lines].map(({ id }) => id)).size).toBe(52);
  });

  it("of earlier editions holds what is open there, for those who may view them too", async () => {
    const [before, edition, after] = [await buildEdition(), await buildEdition(), await buildEdition()];
    const open = await buildAgreement({ editionId: before.id, ...SIGNED });
    await buildAgreement({ editionId: before.id, ...ENDED });
    await buildAgreement({ editionId: edition.id });
    await buildAgreement({ editionId: after.id });
    const both = viewer(before.id, edition.id, after.id);
    const { lines } = await agreementsBefore(both, edition, ALL);
    expect(lines.map(({ id }) => id)).toEqual([open.id]);
    expect(lines[0]?.edition.number).toBe(before.number);
    expect(await agreementsBeforeCount(both, edition)).toBe(1);
    expect((await agreementsBefore(viewer(edition.id), edition, ALL)).lines).toEqual([]);
  });
});

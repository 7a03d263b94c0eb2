import { beforeAll, describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildAgreement } from "@/lib/testing/factories/agreement";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildDelegation } from "@/lib/testing/factories/delegation";
import { buildEdition } from "@/lib/testing/factories/edition";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { buildProfile } from "@/lib/testing/factories/matching";
import { buildSession } from "@/lib/testing/factories/session";
import { mergeInstitutions } from "./merge-service";
import { institutionById, institutionList, mergePreview, searchInstitutions } from "./queries";
import { institutionFilter, institutionInput } from "./schema";
import { acceptInstitution, changeInstitution, createInstitution } from "./service";

let editionId: string;
let organiser: Actor;

beforeAll(async () => {
  editionId = (await buildEdition()).id;
  organiser = someone({ [editionId]: "ORGANISER" });
});

const form = (changes: Record<string, string> = {}) =>
  institutionInput.parse({
    ...{ side: "JP", kind: "GOVERNMENT", level: "PROVINCIAL" },
    ...{ nameZh: "长崎县", nameJa: "長崎県", nameKo: "나가사키현", nameEn: "Nagasaki Prefecture" },
    aliases: "長崎県庁\nながさきけん\n長崎県庁",
    ...changes,
  });

async function made(changes?: Record<string, string>) {
  const answer = await createInstitution(organiser, form(changes));
  if (!answer.ok) throw new Error(answer.reason.key);
  return answer.value.id;
}

describe("searching", () => {
  it("finds an institution by any of its names in any script, in the reader's language", async () => {
    const id = await made();
    for (const q of ["长崎", "長崎", "ナガサキ", "나가사", "nagasaki pref", "ＮＡＧＡＳＡＫＩ", "長崎県庁"]) {
      const found = await searchInstitutions(q, "JP", "ko");
      expect(found, q).toContainEqual({
        ...{ id, name: "나가사키현", lang: "ko", note: "長崎県", noteLang: "ja" },
      });
    }
    expect(await searchInstitutions("長崎", "KR", "ko")).toEqual([]);
  });

  it("puts the whole name first and gives ten at most", async () => {
    const aliases = { nameZh: "", nameKo: "", nameEn: "", aliases: "" };
    for (let index = 0; index < 11; index += 1) await made({ ...aliases, nameJa: `佐世保市第${index}協会` });
    const exact = await made({ ...aliases, nameJa: "佐世保市" });
    const found = await searchInstitutions("佐世保市", undefined, "ja", 50);
    expect(found).toHaveLength(10);
    expect(found[0]?.id).toBe(exact);
  });

  it("offers nobody's proposals, and asks for something", async () => {
    const { id } = await buildInstitution({ nameZh: "四平市招商局", proposed: true });
    expect(await searchInstitutions("四平市招商局", undefined, "zh")).toEqual([]);
    expect(await searchInstitutions("  %_ ", undefined, "zh")).toEqual([]);
    expect(await acceptInstitution(organiser, id)).toMatchObject({ ok: true });
    expect(await acceptInstitution(organiser, id)).toMatchObject({
      reason: { key: "institution.notProposed" },
    });
    expect(await searchInstitutions("四平市招商局", undefined, "zh")).toHaveLength(1);
  });
});

describe("changing", () => {
  it("keeps aliases and search in step, and headcounts with the kind", async () => {
    const id = await made();
    await buildDelegate({ editionId, institutionId: id, side: "JP" });
    await changeInstitution(organiser, id, form({ kind: "ASSOCIATION", aliases: "新しい名" }));
    expect(await institutionById(organiser, editionId, id)).toMatchObject({
      aliases: ["新しい名"],
      kind: "ASSOCIATION",
    });
    expect((await searchInstitutions("新しい名", "JP", "ja")).map((one) => one.id)).toContain(id);
    const counts = await db.$queryRaw<
      object[]
    >`SELECT * FROM headcount_drift WHERE edition_id = ${editionId}::uuid`;
    expect(counts).toEqual([]);
  });
});

describe("merging", () => {
  it("moves everybody, keeps the names, leads old links on and tells the log", async () => {
    const from = await made({ nameEn: "Nagasaki Pref. Office", aliases: "県庁" });
    const into = await made();
    const delegate = await buildDelegate({ editionId, institutionId: from, side: "JP" });
    const delegation = await buildDelegation({ editionId, institutionId: from, side: "JP" });
    const session = await buildSession({ editionId });
    await db.speaker.create({ data: { sessionId: session.id, order: 0, institutionId: from, topic: {} } });
    expect(await mergePreview(organiser, editionId, from)).toMatchObject({
      delegates: 1,
      delegations: 1,
      speakers: 1,
    });
    expect(await mergeInstitutions(organiser, from, into)).toEqual({
      ok: true,
      value: { delegates: 1, delegations: 1, speakers: 1 },
    });
    expect(await db.delegate.findUnique({ where: { id: delegate.id } })).toMatchObject({
      institutionId: into,
    });
    expect(await db.delegation.findUnique({ where: { id: delegation.id } })).toMatchObject({
      institutionId: into,
    });
    expect(await institutionById(organiser, editionId, from)).toMatchObject({ mergedIntoId: into });
    expect((await searchInstitutions("Nagasaki Pref. Office", "JP", "en")).map(({ id }) => id)).toEqual([
      into,
    ]);
    expect(
      await db.auditEntry.findMany({ where: { action: "institution.merged", entityId: from } }),
    ).toMatchObject([{ editionId, after: { intoId: into, delegates: 1 } }]);
  });

  it("leads those merged before on to the last one", async () => {
    const [first, second, third] = [await made(), await made(), await made()];
    await mergeInstitutions(organiser, first, second);
    await mergeInstitutions(organiser, second, third);
    expect(await institutionById(organiser, editionId, first)).toMatchObject({ mergedIntoId: third });
    expect(await mergeInstitutions(organiser, first, third)).toMatchObject({ reason: { key: "notFound" } });
  });

  it("is refused with itself, across sides, and where another's edition is touched", async () => {
    const from = await made();
    const into = await made();
    const korean = await buildInstitution({ side: "KR", nameKo: "나가사키" });
    expect(await mergeInstitutions(organiser, from, from)).toMatchObject({
      reason: { key: "institution.mergeWithItself" },
    });
    expect(await mergeInstitutions(organiser, from, korean.id)).toMatchObject({
      reason: { key: "institution.otherSide" },
    });
    expect(await mergeInstitutions(organiser, from, newId())).toMatchObject({ reason: { key: "notFound" } });
    await buildDelegate({ institutionId: from, side: "JP" });
    expect(await mergeInstitutions(organiser, from, into)).toMatchObject({
      reason: { key: "institution.usedElsewhere" },
    });
  });

  it("takes its matching profile along, unless both have one in the same edition", async () => {
    const [from, into] = [await made(), await made()];
    const profile = await buildProfile({ editionId, institutionId: from, side: "JP" });
    const other = await buildProfile({ editionId, institutionId: into, side: "JP" });
    const moved = await buildDelegate({ editionId, institutionId: from, side: "JP" });
    expect(await mergePreview(organiser, editionId, from)).toMatchObject({ profiles: 1, agreements: 0 });
    expect(await mergeInstitutions(organiser, from, into)).toEqual({
      ok: false,
      reason: { key: "institution.bothMatched" },
    });
    expect(await db.delegate.findUnique({ where: { id: moved.id } })).toMatchObject({ institutionId: from });
    await db.matchingProfile.delete({ where: { id: other.id } });
    expect(await mergeInstitutions(organiser, from, into)).toMatchObject({ ok: true });
    expect(await db.matchingProfile.findUnique({ where: { id: profile.id } })).toMatchObject({
      institutionId: into,
    });
  });

  it("is refused where only a matching profile or an agreement touches another's edition", async () => {
    const into = await made();
    const matched = await made();
    await buildProfile({ institutionId: matched, side: "JP" });
    const signed = await made();
    await buildAgreement({ parties: [signed, (await buildInstitution()).id] });
    for (const from of [matched, signed])
      expect(await mergeInstitutions(organiser, from, into)).toMatchObject({
        reason: { key: "institution.usedElsewhere" },
      });
  });

  it("is refused where the two are all the parties of one agreement; a third keeps it one of two", async () => {
    const [from, into, third] = [await made(), await made(), await made()];
    const { id } = await buildAgreement({ editionId, parties: [from, into] });
    const refused = { ok: false, reason: { key: "institution.bothParties" } };
    const parties = async () =>
      (await db.agreementParty.findMany({ where: { agreementId: id }, orderBy: { order: "asc" } })).map(
        ({ institutionId }) => institutionId,
      );
    expect(await mergeInstitutions(organiser, from, into)).toEqual(refused);
    expect(await mergeInstitutions(organiser, into, from)).toEqual(refused);
    expect(await parties()).toEqual([from, into]);
    await db.agreementParty.create({ data: { agreementId: id, institutionId: third, order: 3 } });
    expect(await mergeInstitutions(organiser, from, into)).toMatchObject({ ok: true });
    expect(await parties()).toEqual([into, third]);
    expect(await mergeInstitutions(organiser, into, third)).toEqual(refused);
  });

  it("of two at once into each other happens once", async () => {
    const [one, other] = [await made(), await made()];
    const answers = await Promise.all([
      mergeInstitutions(organiser, one, other),
      mergeInstitutions(organiser, other, one),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("nobody else", () => {
  it("changes institutions; viewers and staff read them, others do not", async () => {
    const [id, into] = [await made(), await made()];
    for (const [who, actor] of outsiders(editionId).filter(([who]) => !who.startsWith("an organiser"))) {
      const answers = await Promise.all([
        createInstitution(actor, form()),
        changeInstitution(actor, id, form()),
        acceptInstitution(actor, id),
        mergeInstitutions(actor, id, into),
      ]);
      for (const answer of answers) expect(answer, who).toEqual({ ok: false, reason: { key: "forbidden" } });
      const reads =
        (await institutionList(actor, editionId, institutionFilter.parse({ q: "長崎" }))).lines.length > 0;
      expect(reads, who).toBe(who === "a viewer" || who === "staff");
    }
  });
});

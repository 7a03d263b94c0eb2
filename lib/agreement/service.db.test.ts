import { describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import { mergeInstitutions } from "@/lib/institution/merge-service";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { buildMeeting } from "@/lib/testing/factories/matching";
import { actions, buildPact, refused, said, somebody, trail } from "@/lib/testing/pact";
import { putContact } from "./contact-service";
import { agreementDetail } from "./detail-queries";
import { changeAgreement, createAgreement, removeAgreement } from "./service";

const count = (editionId: string) => db.agreement.count({ where: { editionId } });

/** Of a form that was just opened. */
const anew = (editionId: string, meetingId: string | null) => ({ id: newId(), editionId, meetingId });

describe("a new agreement", () => {
  it("stands as planned with its parties in order, and in the log", async () => {
    const { editionId, organiser, zone, port } = await buildPact();
    const input = said([port.id, zone.id], {
      summary: "물류 협력",
      summaryLocale: "ko",
      rhythm: "QUARTERLY",
    });
    const made = await createAgreement(organiser, anew(editionId, null), input);
    const id = made.ok ? made.value.id : "";
    expect(await agreementDetail(organiser, editionId, id)).toMatchObject({
      ...{ state: "PLANNED", version: 1, summary: "물류 협력", summaryLocale: "ko", rhythm: "QUARTERLY" },
      title: { zh: "港航合作协议", ja: "", ko: "", en: "Port cooperation" },
      parties: [{ id: port.id }, { id: zone.id }],
    });
    expect(await actions(id)).toEqual(["agreement.created"]);
  });

  it.each(outsiders(newId()))("is not made by %s", async (_, actor) => {
    const { editionId, input } = await buildPact();
    expect(await createAgreement(actor, anew(editionId, null), input)).toEqual(refused("forbidden"));
    expect(await count(editionId)).toBe(1);
  });

  it("is not made by staff or viewers of its own edition", async () => {
    const { editionId, input } = await buildPact();
    for (const role of ["STAFF", "VIEWER"] as const)
      expect(await createAgreement(someone({ [editionId]: role }), anew(editionId, null), input)).toEqual(
        refused("forbidden"),
      );
  });

  it("is only between institutions that are known and still there", async () => {
    const { editionId, organiser, zone } = await buildPact();
    const { id: proposed } = await buildInstitution({ proposed: true });
    const { id: merged } = await buildInstitution({ mergedIntoId: zone.id });
    for (const id of [newId(), proposed, merged])
      expect(await createAgreement(organiser, anew(editionId, null), said([zone.id, id]))).toEqual(
        refused("agreement.noSuchInstitution"),
      );
    expect(await count(editionId)).toBe(1);
  });

  it("is one, however often and at once the form is sent; another one on it is another", async () => {
    const { editionId, organiser, zone, port, input } = await buildPact();
    const { id: meetingId } = await buildMeeting({ editionId });
    for (const sent of [anew(editionId, null), anew(editionId, meetingId)]) {
      const add = (said = input) => createAgreement(organiser, sent, said);
      const same = { ok: true, value: { id: sent.id } };
      expect(await Promise.all([add(), add(), add()])).toEqual([same, same, same]);
      expect(await add()).toEqual(same);
      expect(await actions(sent.id)).toEqual(["agreement.created"]);
    }
    expect(await count(editionId)).toBe(3);
    const sent = anew(editionId, null);
    await createAgreement(organiser, sent, input);
    const other = await createAgreement(organiser, sent, said([port.id, zone.id]));
    expect(other.ok && other.value.id).not.toBe(sent.id);
    expect(await count(editionId)).toBe(5);
  });

  it("comes of a meeting of its edition, once, however many ask at once", async () => {
    const { editionId, organiser, input } = await buildPact();
    const { id: meetingId } = await buildMeeting({ editionId });
    const { id: elsewhere } = await buildMeeting({ editionId: (await buildPact()).editionId });
    expect(await createAgreement(organiser, anew(editionId, elsewhere), input)).toEqual(
      refused("agreement.noSuchMeeting"),
    );
    const made = await Promise.all(
      [1, 2, 3].map(() => createAgreement(organiser, anew(editionId, meetingId), input)),
    );
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(made.filter(({ ok }) => !ok)).toEqual([1, 2].map(() => refused("agreement.meetingTaken")));
  });
});

describe("a change", () => {
  it("is kept with what differs in the log; the same again leaves nothing", async () => {
    const { organiser, seen, zone, port } = await buildPact();
    const input = said([port.id, zone.id], { titleEn: "Harbours" });
    expect(await changeAgreement(organiser, seen, input)).toEqual({ ok: true, value: { version: 2 } });
    const again = { ...seen, version: 2 };
    expect(await changeAgreement(organiser, again, input)).toEqual({ ok: true, value: { version: 2 } });
    const [entry, ...rest] = await trail(seen.id);
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({
      action: "agreement.changed",
      after: { title: { en: "Harbours" }, parties: [port.id, zone.id] },
    });
  });

  it("of two at once is kept once; the other is sent to look", async () => {
    const { organiser, seen, zone, port } = await buildPact();
    const done = await Promise.all(
      ["A", "B"].map((titleEn) => changeAgreement(organiser, seen, said([zone.id, port.id], { titleEn }))),
    );
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(done.filter(({ ok }) => !ok)).toEqual([refused("agreement.changed")]);
    expect(await actions(seen.id)).toEqual(["agreement.changed"]);
  });

  it("that takes a party out takes its contacts along, and no others", async () => {
    const { editionId, organiser, seen, zone, port } = await buildPact();
    await putContact(organiser, somebody(seen, zone.id));
    await putContact(organiser, { ...somebody({ ...seen, version: 2 }, port.id), name: "박서준" });
    const { id: other } = await buildInstitution({ side: "JP" });
    await changeAgreement(organiser, { ...seen, version: 3 }, said([zone.id, other]));
    const detail = await agreementDetail(organiser, editionId, seen.id);
    expect(detail?.parties.map(({ id }) => id)).toEqual([zone.id, other]);
    expect(detail?.contacts.map(({ institutionId }) => institutionId)).toEqual([zone.id]);
  });

  it("is refused to outsiders, and for ids that are not of the edition", async () => {
    const { editionId, organiser, seen, input } = await buildPact();
    const other = await buildPact();
    for (const [, actor] of outsiders(editionId))
      expect(await changeAgreement(actor, seen, input)).toEqual(refused("forbidden"));
    for (const id of [other.seen.id, newId(), "no id"])
      expect(await changeAgreement(organiser, { ...seen, id }, input)).toEqual(refused("notFound"));
    expect(await actions(other.seen.id)).toEqual([]);
  });
});

describe("removing", () => {
  it("takes a planned one with all it holds, and leaves the log", async () => {
    const { organiser, seen, zone } = await buildPact();
    await putContact(organiser, somebody(seen, zone.id));
    expect(await removeAgreement(organiser, { ...seen, version: 2 })).toEqual({ ok: true, value: undefined });
    const where = { agreementId: seen.id };
    expect(await db.agreementParty.count({ where })).toBe(0);
    expect(await db.agreementContact.count({ where })).toBe(0);
    expect(await actions(seen.id)).toEqual(["agreement.contact-added", "agreement.removed"]);
  });

  it("is refused once it is signed, and to outsiders", async () => {
    const { editionId, organiser, seen } = await buildPact();
    for (const [, actor] of outsiders(editionId))
      expect(await removeAgreement(actor, seen)).toEqual(refused("forbidden"));
    await db.agreement.update({
      where: { id: seen.id },
      data: { state: "SIGNED", signedOn: new Date("2026-01-02") },
    });
    expect(await removeAgreement(organiser, seen)).toEqual(refused("agreement.signedStays"));
    expect(await count(editionId)).toBe(1);
  });
});

describe("when institutions are merged", () => {
  it("parties and contacts follow to the one that stays", async () => {
    const { editionId, organiser, seen, zone, port } = await buildPact();
    const { id: stays } = await buildInstitution({ side: "KR" });
    await putContact(organiser, somebody(seen, port.id));
    expect(await mergeInstitutions(organiser, port.id, stays)).toMatchObject({ ok: true });
    const detail = await agreementDetail(organiser, editionId, seen.id);
    expect(detail?.parties.map(({ id }) => id)).toEqual([zone.id, stays]);
    expect(detail?.contacts.map(({ institutionId }) => institutionId)).toEqual([stays]);
  });

  it("one that was a party beside the other is a party once", async () => {
    const { editionId, organiser, zone, port } = await buildPact();
    const { id: second } = await buildInstitution({ side: "KR" });
    const made = await createAgreement(organiser, anew(editionId, null), said([zone.id, port.id, second]));
    await mergeInstitutions(organiser, port.id, second);
    const detail = made.ok ? await agreementDetail(organiser, editionId, made.value.id) : null;
    expect(detail?.parties.map(({ id }) => id)).toEqual([zone.id, second]);
  });

  it("at the same time as an agreement is made, no party is one that is gone", async () => {
    const { editionId, organiser, zone } = await buildPact();
    for (const _ of [1, 2, 3, 4]) {
      const { id: goes } = await buildInstitution({ side: "KR" });
      const { id: stays } = await buildInstitution({ side: "KR" });
      await Promise.all([
        mergeInstitutions(organiser, goes, stays),
        createAgreement(organiser, anew(editionId, null), said([zone.id, goes])),
      ]);
      expect(await db.agreementParty.count({ where: { institutionId: goes } })).toBe(0);
    }
  });
});

it("two institutions of one side become one, or sign with each other, whichever comes first", async () => {
  for (let round = 0; round < 8; round += 1) {
    const { editionId, organiser } = await buildPact();
    const [one, other] = [await buildInstitution(), await buildInstitution()];
    const [merged, signed] = await Promise.all([
      mergeInstitutions(organiser, one.id, other.id),
      createAgreement(organiser, anew(editionId, null), said([one.id, other.id])),
    ]);
    if (merged.ok) expect(signed).toEqual(refused("agreement.noSuchInstitution"));
    else expect([merged, signed.ok]).toEqual([refused("institution.bothParties"), true]);
    const parties = { institutionId: { in: [one.id, other.id] } };
    expect(await db.agreementParty.count({ where: parties })).toBe(merged.ok ? 0 : 2);
  }
});

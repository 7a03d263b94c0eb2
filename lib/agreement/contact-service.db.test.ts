import { describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { buildProfile } from "@/lib/testing/factories/matching";
import { actions, buildPact, refused, somebody, trail } from "@/lib/testing/pact";
import { putContact, removeContact } from "./contact-service";
import { agreementDetail, agreementsOfInstitution } from "./detail-queries";

const contactsOf = (agreementId: string) => db.agreementContact.findMany({ where: { agreementId } });

describe("a contact of a channel", () => {
  it("is added, changed and removed; the log never says who", async () => {
    const { organiser, seen, port } = await buildPact();
    await putContact(organiser, somebody(seen, port.id));
    const [contact] = await contactsOf(seen.id);
    const contactId = contact?.id ?? "";
    const changed = { ...somebody({ ...seen, version: 2 }, port.id), contactId, email: "kim@example.org" };
    expect(await putContact(organiser, changed)).toEqual({ ok: true, value: { version: 3 } });
    expect(await contactsOf(seen.id)).toMatchObject([{ name: "金敏贞", email: "kim@example.org" }]);
    await removeContact(organiser, { ...seen, version: 3, contactId });
    expect(await contactsOf(seen.id)).toEqual([]);
    const done = ["contact-added", "contact-changed", "contact-removed"];
    expect(await actions(seen.id)).toEqual(done.map((one) => `agreement.${one}`));
    expect(JSON.stringify(await trail(seen.id))).not.toMatch(/金敏贞|Director|example\.org/);
  });

  it("is of a party, and of this agreement", async () => {
    const { organiser, seen, port } = await buildPact();
    const other = await buildPact();
    await putContact(other.organiser, somebody(other.seen, other.port.id));
    const [theirs] = await contactsOf(other.seen.id);
    const contactId = theirs?.id ?? "";
    const { id: stranger } = await buildInstitution();
    expect(await putContact(organiser, somebody(seen, stranger))).toEqual(refused("agreement.noParty"));
    for (const id of [contactId, newId()]) {
      const named = { ...somebody(seen, port.id), contactId: id };
      expect(await putContact(organiser, named)).toEqual(refused("notFound"));
      expect(await removeContact(organiser, { ...seen, contactId: id })).toEqual(refused("notFound"));
    }
    expect(await contactsOf(other.seen.id)).toHaveLength(1);
  });

  it("is not touched by outsiders", async () => {
    const { editionId, seen, port } = await buildPact();
    for (const [, actor] of outsiders(editionId)) {
      expect(await putContact(actor, somebody(seen, port.id))).toEqual(refused("forbidden"));
      expect(await removeContact(actor, { ...seen, contactId: newId() })).toEqual(refused("forbidden"));
    }
  });

  it("is one of forty at most", async () => {
    const { organiser, seen, port } = await buildPact();
    const { contactId, version, editionId, id, ...columns } = somebody(seen, port.id);
    await db.agreementContact.createMany({
      data: Array.from({ length: 40 }, () => ({ id: newId(), agreementId: id, ...columns })),
    });
    expect(await putContact(organiser, somebody(seen, port.id))).toEqual({
      ...{ ok: false, reason: { key: "agreement.tooManyContacts", values: { limit: 40 } } },
    });
  });
});

describe("who sees it", () => {
  it("staff and organisers with the address, viewers without, others not at all", async () => {
    const { editionId, organiser, seen, port } = await buildPact();
    await putContact(organiser, somebody(seen, port.id));
    const emailFor = async (role: "VIEWER" | "STAFF" | "ORGANISER") =>
      (await agreementDetail(someone({ [editionId]: role }), editionId, seen.id))?.contacts[0]?.email;
    expect(await emailFor("ORGANISER")).toBe("min@example.org");
    expect(await emailFor("STAFF")).toBe("min@example.org");
    expect(await emailFor("VIEWER")).toBe("");
    const elsewhere = someone({ [newId()]: "ORGANISER" });
    expect(await agreementDetail(elsewhere, editionId, seen.id)).toBeNull();
  });

  it("its parties, in every edition they are in; no other institution", async () => {
    const { organiser, seen, port, zone } = await buildPact();
    await putContact(organiser, somebody(seen, port.id));
    const link = async (institutionId: string) => {
      const { id, editionId } = await buildProfile({ institutionId });
      return agreementsOfInstitution({ kind: "institution", id, editionId });
    };
    for (const party of [port, zone])
      expect(await link(party.id)).toMatchObject([{ id: seen.id, contacts: [{ email: "min@example.org" }] }]);
    expect(await link((await buildInstitution()).id)).toEqual([]);
  });
});

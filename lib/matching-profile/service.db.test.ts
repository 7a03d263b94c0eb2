import { describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import { cancelDelegate } from "@/lib/delegate/service";
import { mergeInstitutions } from "@/lib/institution/merge-service";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildEdition } from "@/lib/testing/factories/edition";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { buildProfile, buildRound, buildTable } from "@/lib/testing/factories/matching";
import { meanwhile } from "@/lib/testing/meanwhile";
import { desk, deskForm, ownForm } from "@/lib/testing/profile-desk";
import { profileDetail } from "./detail-queries";
import { profileInput } from "./input-schema";
import { institutionOf, institutionToken } from "./link-queries";
import { changeOwnProfile, changeProfile } from "./service";

describe("an institution's own form", () => {
  it("stores what was said, who comes and when not, with an entry in the log", async () => {
    const { editionId, holder, people, row, log, organiser, profile } = await desk();
    const round = await buildRound({ editionId });
    const [first, second] = round.slots;
    const form = await ownForm(editionId, {
      ...{ attendees: [people[0].id, people[1].id], absences: [first?.id, second?.id] },
    });
    expect(await changeOwnProfile(holder, form)).toEqual({ ok: true, value: undefined });
    expect(await row()).toMatchObject({
      ...{ offers: ["TOURISM", "FOOD"], seeks: ["PORTS"], offersText: "温泉", cities: ["長春", "大連"] },
      ...{ languages: ["ja", "zh"], listed: true, version: 2 },
    });
    const found = await profileDetail(organiser, editionId, profile.id);
    expect(found?.attendees.map(({ id }) => id).sort()).toEqual(people.map(({ id }) => id).sort());
    expect(found?.absences).toEqual([{ startsAt: first?.startsAt, endsAt: second?.endsAt }]);
    const [entry, ...more] = await log();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      ...{ action: "profile.changed", actorKind: "INSTITUTION", editionId, actorId: profile.id },
      after: { seeks: ["PORTS"], version: 2 },
    });
  });

  it("sent a second time changes nothing and is told that it is stale", async () => {
    const { editionId, holder, row, log } = await desk();
    const form = await ownForm(editionId);
    await changeOwnProfile(holder, form);
    expect(await changeOwnProfile(holder, form)).toMatchObject({ reason: { key: "profile.changed" } });
    expect(await changeOwnProfile(holder, { ...form, version: 2 })).toMatchObject({ ok: true });
    expect(await row()).toMatchObject({ version: 2 });
    expect(await log()).toHaveLength(1);
  });

  it("of two colleagues at once is taken from one; the other hears what was changed", async () => {
    const { editionId, holder, row } = await desk();
    const forms = [await ownForm(editionId), await ownForm(editionId, { offersText: "りんご" })];
    const answers = await Promise.all(forms.map((form) => changeOwnProfile(holder, form)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ reason: { key: "profile.changed" } });
    expect(JSON.stringify(refused)).toContain("offersText");
    expect(["温泉", "りんご"]).toContain((await row()).offersText);
  });

  it("takes only delegates who come for this institution", async () => {
    const { editionId, holder, person, row } = await desk();
    const others = [
      await person({ status: "CANCELLED" }),
      await person({ status: "DECLINED" }),
      await person({ erasedAt: new Date() }),
      await buildDelegate({ editionId, side: "JP" }),
      await buildDelegate({ institutionId: (await row()).institutionId, side: "JP" }),
      { id: newId() },
    ];
    for (const { id } of others) {
      const answer = await changeOwnProfile(holder, await ownForm(editionId, { attendees: id }));
      expect(answer).toMatchObject({ reason: { key: "profile.noSuchDelegate" } });
    }
    expect(await row()).toMatchObject({ version: 1 });
  });

  it("takes somebody along who came from another institution", async () => {
    const { editionId, holder, people, profile } = await desk();
    const before = await buildProfile({ editionId });
    await db.matchingAttendee.create({ data: { profileId: before.id, delegateId: people[0].id } });
    const form = await ownForm(editionId, { attendees: people[0].id });
    expect(await changeOwnProfile(holder, form)).toMatchObject({ ok: true });
    expect(await db.matchingAttendee.findMany({ where: { delegateId: people[0].id } })).toMatchObject([
      { profileId: profile.id },
    ]);
  });

  it("made from other slots is refused; hours stay when there are no slots", async () => {
    const { editionId, holder, profile } = await desk();
    const stale = await ownForm(editionId);
    const round = await buildRound({ editionId });
    expect(await changeOwnProfile(holder, stale)).toMatchObject({ reason: { key: "profile.slotsChanged" } });
    const alien = (await buildRound()).slots[0]?.id;
    const strange = await ownForm(editionId, { absences: alien });
    expect(await changeOwnProfile(holder, strange)).toMatchObject({
      reason: { key: "profile.slotsChanged" },
    });
    await changeOwnProfile(holder, await ownForm(editionId, { absences: round.slots[0]?.id }));
    await db.matchingRound.delete({ where: { id: round.id } });
    expect(
      await changeOwnProfile(holder, await ownForm(editionId, { version: 2, listed: undefined })),
    ).toMatchObject({ ok: true });
    expect(await db.profileAbsence.count({ where: { profileId: profile.id } })).toBe(1);
  });

  it("refuses too many sectors, no language, and long or many cities, beside the field", async () => {
    const base = { version: "1", textLocale: "ja", languages: "ja" };
    const wrong = (changes: object) =>
      profileInput
        .safeParse({ ...base, ...changes })
        .error?.issues.map(({ path, message }) => [path[0], message]);
    const many = profileInput.shape.offers.safeParse(["FOOD", "FOOD"]);
    expect(many.data).toEqual(["FOOD"]);
    expect(wrong({ languages: undefined })).toEqual([["languages", "matching-profile.error.languages"]]);
    expect(wrong({ cities: "長".repeat(61) })).toEqual([["cities", "matching-profile.error.cityLength"]]);
    const cities = Array.from({ length: 13 }, (_, index) => `City ${index}`).join("\n");
    expect(wrong({ cities })).toEqual([["cities", "matching-profile.error.cities"]]);
    expect(wrong({ offersText: "字".repeat(1001) })).toEqual([["offersText", "text.error.tooLong"]]);
    expect(wrong({ tableId: newId() })).toHaveLength(1);
  });
});

describe("an organiser", () => {
  it("sets the representative, the table and the most meetings, and takes them back", async () => {
    const { editionId, organiser, profile, people, row } = await desk();
    const table = await buildTable({ editionId });
    const set = { representativeId: people[1].id, tableId: table.id, maxMeetings: "3" };
    expect(
      await changeProfile(organiser, editionId, profile.id, await deskForm(editionId, set)),
    ).toMatchObject({
      ok: true,
    });
    expect(await row()).toMatchObject({ ...set, maxMeetings: 3 });
    const none = { representativeId: "", tableId: "", maxMeetings: "", version: 2 };
    await changeProfile(organiser, editionId, profile.id, await deskForm(editionId, none));
    expect(await row()).toMatchObject({ representativeId: null, tableId: null, maxMeetings: null });
  });

  it("ends the institution's links with a representative who no longer comes for it, and says so", async () => {
    const { editionId, organiser, profile, people, row, log } = await desk();
    const token = async () => institutionToken(await row(), new Date(Date.now() + 86_400_000));
    const send = async (changes: object) =>
      changeProfile(organiser, editionId, profile.id, await deskForm(editionId, changes));
    const old = await token();
    await cancelDelegate(organiser, people[0].id);
    const next = { representativeId: people[1].id };
    expect(await send(next)).toEqual({ ok: true, value: { linksEnded: true } });
    expect(await institutionOf(old)).toBeNull();
    expect(await institutionOf(await token())).not.toBeNull();
    expect((await log()).map(({ action, after }) => [action, after])).toContainEqual([
      ...["profile.links-revoked", { tokenVersion: 2 }],
    ]);
    expect(await send({ ...next, maxMeetings: "3", version: 2 })).toEqual({
      ...{ ok: true, value: { linksEnded: false } },
    });
    expect(await row()).toMatchObject({ tokenVersion: 2 });
  });

  it("leaves colleagues the link of their institution when one of them represents it instead", async () => {
    const { editionId, organiser, profile, people, row } = await desk();
    const form = await deskForm(editionId, { representativeId: people[1].id });
    expect(await changeProfile(organiser, editionId, profile.id, form)).toEqual({
      ...{ ok: true, value: { linksEnded: false } },
    });
    expect(await row()).toMatchObject({ representativeId: people[1].id, tokenVersion: 1 });
  });

  it("ends the links of a representative who now comes for another institution", async () => {
    const { editionId, organiser, profile, people, row } = await desk();
    const { id: institutionId } = await buildInstitution({ side: "JP" });
    await db.delegate.update({ where: { id: people[0].id }, data: { institutionId } });
    const form = await deskForm(editionId, { representativeId: "" });
    expect(await changeProfile(organiser, editionId, profile.id, form)).toEqual({
      ...{ ok: true, value: { linksEnded: true } },
    });
    expect(await row()).toMatchObject({ representativeId: null, tokenVersion: 2 });
  });

  it("is refused a representative and a table of elsewhere", async () => {
    const { editionId, organiser, profile, person, row } = await desk();
    const [gone, table] = [await person({ status: "CANCELLED" }), await buildTable()];
    const send = async (changes: object) =>
      changeProfile(organiser, editionId, profile.id, await deskForm(editionId, changes));
    expect(await send({ representativeId: gone.id })).toMatchObject({
      reason: { key: "profile.noSuchRepresentative" },
    });
    expect(await send({ tableId: table.id })).toMatchObject({ reason: { key: "profile.noSuchTable" } });
    expect(await row()).toMatchObject({ version: 1 });
  });

  it("is refused a table that goes at that moment", async () => {
    const { editionId, organiser, profile } = await desk();
    const { id: tableId } = await buildTable({ editionId });
    const form = await deskForm(editionId, { tableId });
    const answer = await meanwhile([["DELETE FROM meeting_table WHERE id = $1", tableId]], () =>
      changeProfile(organiser, editionId, profile.id, form),
    );
    expect(answer).toMatchObject({ reason: { key: "profile.noSuchTable" } });
  });

  it("meets a merge of the institution: one after the other, without a deadlock", async () => {
    const { editionId, organiser, profile, people, institutionId, row } = await desk();
    const into = await buildInstitution({ side: "JP" });
    const form = await deskForm(editionId, { attendees: people.map(({ id }) => id) });
    const [merged, changed] = await Promise.all([
      mergeInstitutions(organiser, institutionId, into.id),
      changeProfile(organiser, editionId, profile.id, form),
    ]);
    expect(merged).toMatchObject({ ok: true });
    expect([changed.ok, await row()]).toMatchObject([expect.any(Boolean), { institutionId: into.id }]);
    if (!changed.ok) expect(changed.reason.key).toBe("profile.changed");
  });
});

it("shows nobody who cancelled since", async () => {
  const { editionId, organiser, holder, profile, people } = await desk();
  await changeOwnProfile(holder, await ownForm(editionId, { attendees: people.map(({ id }) => id) }));
  await cancelDelegate(organiser, people[0].id);
  const found = await profileDetail(organiser, editionId, profile.id);
  expect(found?.representative).toBeNull();
  expect(found?.attendees.map(({ id }) => id)).toEqual([people[1].id]);
});

describe("nobody else", () => {
  it("changes a profile", async () => {
    const { editionId, profile, row } = await desk();
    const own = await ownForm(editionId);
    const form = await deskForm(editionId);
    const neighbour = await desk();
    for (const [who, actor] of [...outsiders(editionId), ["a neighbour", neighbour.holder] as const]) {
      expect(await changeProfile(actor, editionId, profile.id, form), who).toMatchObject({
        reason: { key: "forbidden" },
      });
    }
    for (const [who, actor] of outsiders(editionId))
      expect(await changeOwnProfile(actor, own), who).toMatchObject({ reason: { key: "forbidden" } });
    expect(await row()).toMatchObject({ version: 1, offersText: "" });
  });

  it("reaches another edition's profile, or one that is none", async () => {
    const { profile, row } = await desk();
    const other = await buildEdition();
    const organiser = someone({ [other.id]: "ORGANISER" });
    const form = await deskForm(other.id);
    for (const id of [profile.id, newId(), "none"])
      expect(await changeProfile(organiser, other.id, id, form)).toMatchObject({
        reason: { key: "notFound" },
      });
    expect(await profileDetail(organiser, other.id, profile.id)).toBeNull();
    expect(await profileDetail(organiser, other.id, "none")).toBeNull();
    expect(await row()).toMatchObject({ version: 1 });
  });
});

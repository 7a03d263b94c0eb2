import { describe, expect, it } from "vitest";
import { someone } from "@/lib/account/actor.fixture";
import { ANONYMOUS } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildPlan, buildProfile, buildRequest } from "@/lib/testing/factories/matching";
import { buildTalk } from "@/lib/testing/factories/meeting";
import { attendance } from "./day-queries";
import {
  meetingOf,
  meetingOfProfile,
  meetingsOfDelegate,
  meetingsOfEdition,
  meetingsOfInterpreter,
  meetingsOfProfile,
  timetableOf,
  unplacedOfProfile,
} from "./queries";

const ids = (found: { id: string }[]) => found.map(({ id }) => id);

describe("a meeting", () => {
  it("is seen by its parties, its interpreter and the desk of its edition", async () => {
    const { meeting, asker, asked, speaker, editionId } = await buildTalk();
    const viewer = someone({ [editionId]: "VIEWER" });
    for (const found of [
      await meetingsOfProfile(asker),
      await meetingsOfProfile(asked),
      await meetingsOfInterpreter(speaker),
      await meetingsOfEdition(viewer, editionId),
    ])
      expect(ids(found)).toEqual([meeting.id]);
    expect(await meetingOf(viewer, editionId, meeting.id)).toMatchObject({ id: meeting.id });
    expect(await meetingOfProfile(asked, meeting.id)).toMatchObject({ id: meeting.id });
  });

  it("is seen by nobody else", async () => {
    const [{ meeting, editionId, speaker }, other] = [await buildTalk(), await buildTalk()];
    const stranger = { ...other.asker, id: (await buildProfile({ editionId })).id, editionId };
    expect(await meetingsOfProfile(stranger)).toEqual([]);
    expect(await meetingOfProfile(stranger, meeting.id)).toBeNull();
    expect(await meetingOfProfile(other.asker, meeting.id)).toBeNull();
    expect(await meetingOfProfile(other.asker, "no id")).toBeNull();
    expect(await meetingsOfInterpreter({ ...speaker, id: other.speaker.id })).toEqual([]);
    for (const actor of [ANONYMOUS, other.staff, other.asker]) {
      expect(await meetingsOfEdition(actor, editionId)).toEqual([]);
      expect(await meetingOf(actor, editionId, meeting.id)).toBeNull();
    }
    expect(await meetingOf(other.staff, other.editionId, meeting.id)).toBeNull();
    expect(await meetingOf(other.staff, other.editionId, "no id")).toBeNull();
  });

  it("says when, where, who and through whom; what came of it is not the interpreter's to know", async () => {
    const { meeting, asker, speaker, from, to, table, round } = await buildTalk();
    await db.meeting.update({ where: { id: meeting.id }, data: { result: "a secret" } });
    const [own] = await meetingsOfProfile(asker);
    expect(own).toMatchObject({
      ...{ startsAt: round.slots[0]?.startsAt, endsAt: round.slots[0]?.endsAt, result: "a secret" },
      table: { id: table.id, label: "12" },
      room: { id: round.room.id },
      interpreters: [{ pair: "ko-zh", name: { latinFamily: "JIN" } }],
    });
    expect(own?.parties.map(({ profileId }) => profileId)).toEqual([from.id, to.id]);
    expect(JSON.stringify(await meetingsOfInterpreter(speaker))).not.toContain("a secret");
  });

  it("of two slots ends with the second and has its interpreter once", async () => {
    const { meeting, asker, round, interpreter } = await buildTalk();
    const slotId = round.slots[1]?.id ?? "";
    await db.meeting.update({ where: { id: meeting.id }, data: { length: 2 } });
    await db.meetingHold.create({
      data: { id: newId(), meetingId: meeting.id, slotId, interpreterId: interpreter.id, pair: "ko-zh" },
    });
    const [own] = await meetingsOfProfile(asker);
    expect(own).toMatchObject({ endsAt: round.slots[1]?.endsAt, slotIds: [round.slots[0]?.id, slotId] });
    expect(own?.interpreters).toHaveLength(1);
  });

  it("of three is the guest's too, from when it is published with them", async () => {
    const { request, meeting, editionId, from, round } = await buildTalk();
    const { id, institutionId } = await buildProfile({ editionId, side: "JP" });
    const guest = { kind: "institution", id, editionId } as const;
    const delegate = await buildDelegate({ editionId, institutionId });
    await db.matchingAttendee.create({ data: { profileId: id, delegateId: delegate.id } });
    const attendant = { kind: "delegate", id: delegate.id, editionId } as const;
    const seen = async () => [
      ...(await meetingsOfProfile(guest)),
      ...(await meetingsOfDelegate(attendant)).meetings,
      ...[await meetingOfProfile(guest, meeting.id)].filter((one) => one !== null),
    ];
    await db.meetingRequestGuest.create({ data: { requestId: request.id, profileId: id } });
    // Nobody has asked yet whether they can at that time.
    expect(await seen()).toEqual([]);
    expect(await unplacedOfProfile(guest)).toMatchObject([{ id: from.institutionId }]);
    const slotId = round.slots[0]?.id ?? "";
    await db.meetingHold.create({ data: { id: newId(), meetingId: meeting.id, slotId, profileId: id } });
    expect(ids(await seen())).toEqual([meeting.id, meeting.id, meeting.id]);
    // The edition's order of sides: China, Japan, Korea.
    expect((await seen())[0]?.parties.map(({ institution }) => institution.side)).toEqual(["CN", "JP", "KR"]);
    expect(await unplacedOfProfile(guest)).toEqual([]);
  });
});

it("a delegate sees the meetings of the institution for which they attend, and only those", async () => {
  const { meeting, editionId, to, from } = await buildTalk();
  const { institutionId } = to;
  const [attends, stays] = [
    await buildDelegate({ editionId, institutionId }),
    await buildDelegate({ editionId, institutionId }),
  ];
  await db.matchingAttendee.create({ data: { profileId: to.id, delegateId: attends.id } });
  const seen = (id: string) => meetingsOfDelegate({ kind: "delegate", id, editionId });
  expect(await seen(attends.id)).toMatchObject({ profileId: to.id, meetings: [{ id: meeting.id }] });
  expect(await seen(stays.id)).toEqual({ profileId: null, meetings: [] });
  expect(await meetingsOfDelegate(ANONYMOUS)).toEqual({ profileId: null, meetings: [] });
  const change = (data: Parameters<typeof db.delegate.update>[0]["data"]) =>
    db.delegate.update({ where: { id: attends.id }, data });
  await change({ institutionId: from.institutionId });
  expect(await seen(attends.id)).toEqual({ profileId: null, meetings: [] });
  await change({ institutionId, status: "CANCELLED" });
  expect(await seen(attends.id)).toEqual({ profileId: null, meetings: [] });
});

it("the desk asks for slots and rooms; what is cancelled is not among what takes place", async () => {
  const { meeting, editionId, staff, round } = await buildTalk();
  const slots = round.slots.map(({ id }) => id);
  const found = async (filter: Parameters<typeof meetingsOfEdition>[2]) =>
    ids(await meetingsOfEdition(staff, editionId, filter));
  expect(await found({ slotIds: slots.slice(0, 1) })).toEqual([meeting.id]);
  expect(await found({ slotIds: slots.slice(1) })).toEqual([]);
  expect(await found({ roomId: round.room.id })).toEqual([meeting.id]);
  expect(await found({ roomId: newId() })).toEqual([]);
  await db.meetingHold.deleteMany({ where: { meetingId: meeting.id } });
  await db.meeting.update({ where: { id: meeting.id }, data: { state: "CANCELLED" } });
  expect(await found({})).toEqual([]);
});

it("what was accepted and has no place is named to those who agreed on it", async () => {
  const { editionId, asker, from } = await buildTalk();
  const wanted = await buildProfile({ editionId, side: "JP" });
  await buildRequest({ editionId, fromId: wanted.id, toId: from.id });
  await buildRequest({ editionId, fromId: from.id, state: "OPEN" });
  await buildRequest({ editionId });
  expect(ids(await unplacedOfProfile(asker))).toEqual([wanted.institutionId]);
});

it("the timetable in force is the one that is published", async () => {
  const { editionId } = await buildTalk();
  await buildPlan({ editionId });
  expect(await timetableOf(editionId)).toBeNull();
  const publishedAt = new Date("2026-12-12T06:00:00Z");
  const { number } = await buildPlan({ editionId, state: "PUBLISHED", publishedAt });
  expect(await timetableOf(editionId)).toEqual({ number, publishedAt });
});

it("who has not arrived is known of those who are to come, to the desk alone", async () => {
  const { editionId, staff, to, from } = await buildTalk();
  const attend = async (overrides: Parameters<typeof buildDelegate>[0]) => {
    const { id } = await buildDelegate({ editionId, institutionId: to.institutionId, ...overrides });
    await db.matchingAttendee.create({ data: { profileId: to.id, delegateId: id } });
  };
  await attend({ arrivedAt: new Date() });
  await attend({ latinFamily: "LATECOMER" });
  await attend({ status: "CANCELLED" });
  await attend({ latinFamily: "ELSEWHERE", institutionId: from.institutionId });
  const found = await attendance(staff, editionId, [to.id, from.id]);
  expect(found.get(to.id)).toMatchObject({ arrived: 1, missing: [{ latinFamily: "LATECOMER" }] });
  expect(found.get(from.id)).toBeUndefined();
  expect((await attendance(someone({}), editionId, [to.id])).size).toBe(0);
  expect((await attendance(someone({ [newId()]: "STAFF" }), editionId, [to.id])).size).toBe(0);
});

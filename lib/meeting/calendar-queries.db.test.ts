import { describe, expect, it } from "vitest";
import { someone } from "@/lib/account/actor.fixture";
import { ownRegistration } from "@/lib/delegate/own-queries";
import { ANONYMOUS, SYSTEM } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildPlan, buildProfile } from "@/lib/testing/factories/matching";
import { buildTalk } from "@/lib/testing/factories/meeting";
import {
  calendarAttachment,
  delegateCalendar,
  interpreterCalendar,
  profileCalendar,
} from "./calendar-queries";
import type { Place } from "./place";
import { publishMeetings } from "./publish-service";

const NOW = new Date("2026-11-23T00:00:00Z");
const lines = (file: string | null) => (file ?? "").replaceAll("\r\n ", "").split("\r\n");
/** The entries of a calendar, each as its fields. */
const entries = (file: string | null) =>
  (file ?? "")
    .replaceAll("\r\n ", "")
    .split("BEGIN:VEVENT\r\n")
    .slice(1)
    .map((entry) => Object.fromEntries(entry.split("\r\n").map((line) => line.split(/:(.*)/s, 2))));

describe("an institution's calendar", () => {
  it("has its meetings in the reader's language: with whom, where, through whom", async () => {
    const { asker, asked } = await buildTalk();
    const [entry] = entries(await profileCalendar(asker, asker, "ko", NOW));
    expect(entry).toMatchObject({ SUMMARY: "면담: 부산상공회의소", STATUS: "CONFIRMED", SEQUENCE: "0" });
    expect(entry?.LOCATION).toMatch(/^테이블 12\\, Room \d+\\, Conference Centre$/);
    expect(entry?.DESCRIPTION).toBe("JIN Xuemei(한국어·중국어)");
    const [other] = entries(await profileCalendar(SYSTEM, asked, "zh", NOW));
    expect(other).toMatchObject({ SUMMARY: "会谈：长春汽开区", DESCRIPTION: "金雪梅（韩语—中文）" });
  });

  it("keeps one entry for a meeting, whatever becomes of it, and another for each holder", async () => {
    const { asker, asked, meeting, round } = await buildTalk();
    const read = async () => entries(await profileCalendar(asker, asker, "en", NOW));
    const [before] = await read();
    const slotId = round.slots[1]?.id;
    await db.meeting.update({ where: { id: meeting.id }, data: { slotId, sequence: 1 } });
    const [moved] = await read();
    expect(moved?.UID).toBe(before?.UID);
    expect(moved?.SEQUENCE).toBe("1");
    expect(moved?.DTSTART).not.toBe(before?.DTSTART);
    await db.meetingHold.deleteMany({ where: { meetingId: meeting.id } });
    await db.meeting.update({ where: { id: meeting.id }, data: { state: "CANCELLED", sequence: 2 } });
    expect(await read()).toMatchObject([{ UID: before?.UID, SEQUENCE: "2", STATUS: "CANCELLED" }]);
    const [theirs] = entries(await profileCalendar(asked, asked, "en", NOW));
    expect(theirs?.UID).not.toBe(before?.UID);
  });

  it("is for its own link and its letters", async () => {
    const { asker, asked, speaker, staff } = await buildTalk();
    for (const actor of [ANONYMOUS, asked, staff, speaker, { ...speaker, id: asker.id }])
      expect(await profileCalendar(actor, asker, "en", NOW)).toBeNull();
    for (const actor of [ANONYMOUS, asked, staff, { ...asked, id: speaker.id }])
      expect(await interpreterCalendar(actor, speaker, "en", NOW)).toBeNull();
  });
});

type Talk = Awaited<ReturnType<typeof buildTalk>>;

/** Where a talk is, in the slot of this number and with nobody else unless others are named. */
const placed = ({ from, to, round, table }: Talk, slot: number, more: Partial<Place> = {}): Place => ({
  ...{ slotIds: [round.slots[slot]?.id ?? ""], tableId: table.id },
  ...{ profileIds: [from.id, to.id], interpreters: [], ...more },
});

/** A talk as published anew: there, or nowhere. */
const republish = ({ editionId, request }: Talk, place?: Place) =>
  db.$transaction((tx) => {
    const wanted = new Map(place ? [[request.id, place] as const] : []);
    return publishMeetings(tx, someone({ [editionId]: "ORGANISER" }), editionId, wanted, new Set());
  });

/** A talk that a third institution joined, with a delegate who attends for it, as it was published. */
async function buildTrilateral() {
  const talk = await buildTalk();
  const { editionId, request, meeting, round } = talk;
  const { id, institutionId } = await buildProfile({ editionId, side: "JP" });
  const slotId = round.slots[0]?.id ?? "";
  await db.meetingRequestGuest.create({ data: { requestId: request.id, profileId: id } });
  await db.meetingHold.create({ data: { id: newId(), meetingId: meeting.id, slotId, profileId: id } });
  const delegate = await buildDelegate({ editionId, institutionId });
  await db.matchingAttendee.create({ data: { profileId: id, delegateId: delegate.id } });
  const all = { profileIds: [request.fromId, request.toId, id] };
  return { ...talk, all, guest: { kind: "institution", id, editionId } as const, delegate };
}

describe("the calendar of an institution that is taken off a meeting", () => {
  it("strikes it out once that is published, where the others still meet", async () => {
    const talk = await buildTrilateral();
    const { guest, asker, delegate, editionId, request } = talk;
    const theirs = async () => entries(await profileCalendar(guest, guest, "en", NOW));
    const attends = { kind: "delegate", id: delegate.id, editionId } as const;
    const persons = async () => {
      const own = await ownRegistration(attends, attends.id);
      return own ? entries(await delegateCalendar(attends, own, "en", NOW)) : [];
    };
    const [before, person] = [(await theirs())[0], (await persons())[0]];
    expect(before).toMatchObject({ STATUS: "CONFIRMED", SEQUENCE: "0" });
    await db.meetingRequestGuest.deleteMany({ where: { requestId: request.id } });
    expect(await theirs()).toMatchObject([{ UID: before?.UID, STATUS: "CONFIRMED", SEQUENCE: "0" }]);
    await republish(talk, placed(talk, 2));
    const gone = { STATUS: "CANCELLED", SEQUENCE: "1", DTSTART: before?.DTSTART, LOCATION: "" };
    expect(await theirs()).toMatchObject([{ UID: before?.UID, ...gone }]);
    expect(await persons()).toMatchObject([{ UID: person?.UID, ...gone }]);
    expect(entries(await profileCalendar(asker, asker, "en", NOW))).toMatchObject([
      { STATUS: "CONFIRMED", SEQUENCE: "1" },
    ]);
  });

  it("has it at the time that they knew last, however often they come and go", async () => {
    const talk = await buildTrilateral();
    const { guest, all } = talk;
    const theirs = async () => entries(await profileCalendar(guest, guest, "en", NOW));
    await republish(talk, placed(talk, 0));
    await republish(talk, placed(talk, 2, all));
    const [back] = await theirs();
    expect(back).toMatchObject({ STATUS: "CONFIRMED", SEQUENCE: "2" });
    await republish(talk, placed(talk, 3));
    await republish(talk, placed(talk, 1));
    expect(await theirs()).toMatchObject([{ STATUS: "CANCELLED", SEQUENCE: "4", DTSTART: back?.DTSTART }]);
    expect(await db.formerHold.count({ where: { profileId: guest.id } })).toBe(1);
  });

  it("has it once, whether it is called off for all or the institution comes back", async () => {
    const talk = await buildTrilateral();
    const { guest, request, all } = talk;
    const theirs = async () => entries(await profileCalendar(guest, guest, "en", NOW));
    await republish(talk);
    expect(await theirs()).toMatchObject([{ STATUS: "CANCELLED", SEQUENCE: "1" }]);
    await db.meetingRequestGuest.deleteMany({ where: { requestId: request.id } });
    expect(await theirs()).toMatchObject([{ STATUS: "CANCELLED", SEQUENCE: "1" }]);
    await db.meetingRequestGuest.create({ data: { requestId: request.id, profileId: guest.id } });
    await republish(talk, placed(talk, 0, all));
    expect(await theirs()).toMatchObject([{ STATUS: "CONFIRMED", SEQUENCE: "2" }]);
  });
});

describe("an interpreter's calendar", () => {
  it("has what they interpret, and strikes out what they no longer do", async () => {
    const talk = await buildTalk();
    const { speaker } = talk;
    const read = async () => entries(await interpreterCalendar(speaker, speaker, "en", NOW));
    const [before] = await read();
    expect(before).toMatchObject({
      SUMMARY: "Interpreting (Korean–Chinese): Changchun Automobile Zone · Busan Chamber",
      STATUS: "CONFIRMED",
    });
    await republish(talk, placed(talk, 2));
    const gone = { UID: before?.UID, STATUS: "CANCELLED", DTSTART: before?.DTSTART };
    expect(await read()).toMatchObject([{ ...gone, SEQUENCE: "1" }]);
    await republish(talk);
    expect(await read()).toMatchObject([{ ...gone, SEQUENCE: "2" }]);
  });

  it("knows nothing of drafts", async () => {
    const { speaker, meeting, request, round, table, editionId } = await buildTalk();
    await db.meetingHold.deleteMany({ where: { meetingId: meeting.id, interpreterId: { not: null } } });
    const placed = { id: request.id, slot: round.slots[0]?.id, table: table.id, interpreters: [speaker.id] };
    await buildPlan({ editionId, plan: { format: "x", meetings: [placed], unplaced: [] } });
    expect(entries(await interpreterCalendar(speaker, speaker, "en", NOW))).toEqual([]);
  });
});

it("a delegate's calendar has the meetings they attend beside their sessions", async () => {
  const { editionId, to } = await buildTalk();
  const { id } = await buildDelegate({ editionId, institutionId: to.institutionId });
  const actor = { kind: "delegate", id, editionId } as const;
  const own = await ownRegistration(actor, id);
  if (!own) throw new Error("no registration");
  expect(entries(await delegateCalendar(actor, own, "en", NOW))).toEqual([]);
  await db.matchingAttendee.create({ data: { profileId: to.id, delegateId: id } });
  const file = await delegateCalendar(actor, own, "en", NOW);
  expect(entries(file)).toMatchObject([{ SUMMARY: "Meeting: Changchun Automobile Zone" }]);
  expect(lines(file)).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT15M");
});

it("a letter carries the calendar of whoever it goes to, in its language", async () => {
  const { asked, speaker, editionId } = await buildTalk();
  const [own] = await calendarAttachment({ profileId: asked.id }, editionId, "ja", NOW);
  expect(own).toMatchObject({ filename: "meetings.ics" });
  expect(entries(own?.content ?? null)).toMatchObject([{ SUMMARY: "面談：长春汽开区" }]);
  const [theirs] = await calendarAttachment({ interpreterId: speaker.id }, editionId, "zh", NOW);
  expect(entries(theirs?.content ?? null)).toMatchObject([
    { SUMMARY: expect.stringMatching(/^翻译（韩语—中文）/) },
  ]);
});

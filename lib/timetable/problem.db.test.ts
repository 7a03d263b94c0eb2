import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { checkPlan } from "@/lib/schedule-check/check";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildInterpreter, buildProfile, buildRequest, buildTable } from "@/lib/testing/factories/matching";
import { buildSession } from "@/lib/testing/factories/session";
import { institution, makeTalks, publish, type Talks, TWO_BY_TWO } from "@/lib/testing/factories/talks";
import { outlook } from "./problem";
import { timetableFacts } from "./problem-queries";

async function problemOf({ editionId }: Pick<Talks, "editionId">, published = false, now = new Date()) {
  const { problem } = outlook(await timetableFacts(db, editionId), now, { published });
  // Whatever it says of the edition, it is a problem.
  const nothing = { format: "delegation-desk/matching-plan@1", meetings: [], unplaced: [] };
  expect(checkPlan(problem, nothing)).not.toHaveProperty("faults");
  return problem;
}

const part = async (talks: Talks, id: string | undefined) =>
  (await problemOf(talks)).participants.find((one) => one.id === id);
const meeting = async (talks: Talks, id: string | undefined) =>
  (await problemOf(talks)).meetings.find((one) => one.id === id);

/** A seat in a session of an edition that takes its second slot and half of the third. */
async function seatElsewhere({ editionId, round }: Talks, delegateId: string, kind: "SPEECH" | "MATCHING") {
  const [, second, third] = round.slots;
  const endsAt = new Date((third?.startsAt.getTime() ?? 0) + 60_000);
  const session = await buildSession({ editionId, kind, startsAt: second?.startsAt, endsAt });
  await db.$queryRaw`SELECT session_id::text FROM seating_claim(${delegateId}::uuid, ${editionId}::uuid, 'CN'::side,
    ARRAY[${session.id}::uuid], true)`;
}

describe("the problem of an edition", () => {
  it("has what the edition has, each by its id, and is the same every time", async () => {
    const talks = await makeTalks();
    const problem = await problemOf(talks);
    expect(problem.slots.map(({ id }) => id)).toEqual(talks.slots);
    expect(new Set(problem.slots.map(({ block }) => block)).size).toBe(1);
    expect(problem.tables.map(({ id, room }) => [id, room])).toEqual(
      talks.tables.map(({ id }) => [id, talks.round.room.id]).sort(),
    );
    expect(problem.meetings).toEqual(
      talks.requests.map(({ id, fromId, toId }) => ({
        ...{ id, parties: [fromId, toId], priority: 1, pairs: ["ja-zh"] },
      })),
    );
    expect(await problemOf(talks)).toEqual(problem);
    await buildProfile();
    expect(JSON.stringify(await problemOf(talks))).toBe(JSON.stringify(problem));
  });

  it("has tables in the slots of rounds held in their room, and blocks of each round", async () => {
    const talks = await makeTalks();
    const startsAt = new Date(talks.round.session.startsAt.getTime() + 86_400_000);
    const endsAt = new Date(startsAt.getTime() + 900_000);
    const round = await db.matchingRound.create({
      data: {
        ...{ id: newId(), editionId: talks.editionId, slotMinutes: 15, breaks: [] },
        sessionId: (await buildSession({ editionId: talks.editionId, startsAt, endsAt })).id,
        slots: {
          create: { id: newId(), editionId: talks.editionId, startsAt, endsAt, block: 0 },
        },
      },
      include: { slots: true },
    });
    const lost = await buildTable({ editionId: talks.editionId });
    const problem = await problemOf(talks);
    const closed = (id: string | undefined) => problem.tables.find((table) => table.id === id)?.unavailable;
    expect(closed(talks.tables[0]?.id)).toEqual([round.slots[0]?.id]);
    expect(closed(lost.id)).toEqual(problem.slots.map(({ id }) => id));
    expect(new Set(problem.slots.map(({ block }) => block)).size).toBe(2);
  });

  it("knows when institutions cannot meet: their own hours, and seats of those who come to meetings", async () => {
    const talks = await makeTalks();
    const { editionId, chinese, round, slots } = talks;
    const [one, other] = chinese;
    const [first] = round.slots;
    const hours = { startsAt: first?.startsAt ?? "", endsAt: first?.endsAt ?? "" };
    await db.profileAbsence.create({ data: { id: newId(), profileId: one?.id ?? "", ...hours } });
    expect((await part(talks, one?.id))?.unavailable).toEqual([slots[0]]);
    const delegate = await buildDelegate({ editionId, institutionId: other?.institutionId });
    await seatElsewhere(talks, delegate.id, "MATCHING");
    await seatElsewhere(talks, delegate.id, "SPEECH");
    expect((await part(talks, other?.id))?.unavailable).toBeUndefined();
    await db.matchingAttendee.create({ data: { profileId: other?.id ?? "", delegateId: delegate.id } });
    expect((await part(talks, other?.id))?.unavailable).toEqual([slots[1], slots[2]]);
    const comesFor = (institutionId: string | undefined) =>
      db.delegate.update({ where: { id: delegate.id }, data: { institutionId } });
    await comesFor(one?.institutionId);
    expect((await part(talks, other?.id))?.unavailable).toBeUndefined();
    await comesFor(other?.institutionId);
    expect((await part(talks, other?.id))?.unavailable).toEqual([slots[1], slots[2]]);
    await db.delegate.update({ where: { id: delegate.id }, data: { status: "CANCELLED" } });
    expect((await part(talks, other?.id))?.unavailable).toBeUndefined();
  });

  it("keeps an institution at its table, and to the most it takes part in", async () => {
    const talks = await makeTalks();
    const id = talks.chinese[0]?.id;
    const data = { tableId: talks.tables[1]?.id, maxMeetings: 3 };
    await db.matchingProfile.update({ where: { id }, data });
    expect(await part(talks, id)).toEqual({ id, table: data.tableId, maxMeetings: 3 });
    // Of a meeting that is over the table and the number count no more.
    await publish(talks, { 0: [0, 1, 0] });
    await db.meeting.updateMany({ data: { outcome: "HELD" } });
    expect(await part(talks, id)).toEqual({
      id,
      table: data.tableId,
      maxMeetings: 2,
      unavailable: [talks.slots[0]],
    });
  });

  it("has interpreters who are planned with, with their hours and limits", async () => {
    const talks = await makeTalks();
    const [one, other] = talks.interpreters;
    await db.interpreter.update({ where: { id: other?.id }, data: { active: false } });
    const [, second] = talks.round.slots;
    const hours = { startsAt: second?.startsAt ?? "", endsAt: second?.endsAt ?? "" };
    await db.interpreterAbsence.create({ data: { id: newId(), interpreterId: one?.id ?? "", ...hours } });
    const data = { maxInRow: 2, maxSlots: 3, homeRoomId: talks.round.room.id };
    await db.interpreter.update({ where: { id: one?.id }, data });
    expect((await problemOf(talks)).interpreters).toEqual([
      {
        ...{ id: one?.id, pairs: ["ja-zh"], unavailable: [talks.slots[1]] },
        ...{ maxInRow: 2, maxSlots: 3, homeRoom: talks.round.room.id },
      },
    ]);
  });

  it("has accepted requests only, and none of two of whom one will not meet the other", async () => {
    const talks = await makeTalks();
    const [open, never, guested, kept] = talks.requests;
    await db.meetingRequest.update({ where: { id: open?.id }, data: { state: "OPEN" } });
    const veto = { editionId: talks.editionId, state: "OPEN" as const, priority: "NEVER" as const };
    await buildRequest({ ...veto, fromId: never?.toId, toId: never?.fromId });
    const stranger = await institution(talks.editionId, "KR");
    await db.meetingRequestGuest.create({ data: { requestId: guested?.id ?? "", profileId: stranger.id } });
    const guest = await buildRequest({ ...veto, fromId: stranger.id, toId: guested?.toId });
    expect((await problemOf(talks)).meetings.map(({ id }) => id)).toEqual([kept?.id]);
    await db.meetingRequest.update({ where: { id: guest.id }, data: { state: "WITHDRAWN" } });
    await buildInterpreter({ editionId: talks.editionId, pairs: ["ko-zh"] });
    expect(await meeting(talks, guested?.id)).toMatchObject({
      ...{ parties: [guested?.fromId, guested?.toId, stranger.id], pairs: ["ja-zh", "ko-zh"] },
    });
  });

  it("has priorities, lengths, pins and no interpreter where a language is shared", async () => {
    const talks = await makeTalks();
    const [one, other] = talks.requests;
    const pin = { pinnedSlotId: talks.slots[2], pinnedTableId: talks.tables[0]?.id };
    await db.meetingRequest.update({ where: { id: one?.id }, data: { priority: "MUST", length: 2, ...pin } });
    await db.meetingRequest.update({ where: { id: other?.id }, data: { priority: "IF_POSSIBLE" } });
    await db.matchingProfile.update({ where: { id: one?.toId }, data: { languages: ["ja", "zh"] } });
    expect(await meeting(talks, one?.id)).toEqual({
      ...{ id: one?.id, parties: [one?.fromId, one?.toId], priority: 0, length: 2 },
      pinned: { slot: talks.slots[2], table: talks.tables[0]?.id },
    });
    expect(await meeting(talks, other?.id)).toMatchObject({ priority: 2 });
    await db.matchingProfile.updateMany({ where: { id: one?.toId }, data: { languages: [] } });
    // Who named no language speaks the one they write.
    expect(await meeting(talks, one?.id)).toMatchObject({ pairs: ["ja-zh"] });
  });

  it("tells a repair, and no other run, where meetings were published", async () => {
    const talks = await makeTalks();
    await publish(talks, { 0: [1, 1, 0] });
    const { id } = talks.requests[0] ?? {};
    const published = {
      slot: talks.slots[1],
      table: talks.tables[1]?.id,
      interpreters: [talks.interpreters[0]?.id],
    };
    expect((await problemOf(talks, true)).meetings[0]).toMatchObject({ id, published });
    expect((await problemOf(talks)).meetings[0]).not.toHaveProperty("published");
    // One who is planned with no more is named still, and never there.
    await db.interpreter.update({ where: { id: talks.interpreters[0]?.id }, data: { active: false } });
    const problem = await problemOf(talks, true);
    expect(problem.meetings[0]).toMatchObject({ id, published });
    expect(problem.interpreters.find((one) => one.id === talks.interpreters[0]?.id)?.unavailable).toEqual(
      talks.slots,
    );
  });
});

describe("on the day, the problem", () => {
  it("begins with what has not begun, and leaves alone what has", async () => {
    const talks = await makeTalks();
    await publish(talks, TWO_BY_TWO);
    const now = talks.round.slots[0]?.startsAt ?? new Date();
    const problem = await problemOf(talks, true, now);
    expect(problem.slots.map(({ id }) => id)).toEqual(talks.slots.slice(1));
    expect(problem.meetings.map(({ id }) => id)).toEqual([talks.requests[1]?.id, talks.requests[2]?.id]);
  });

  it("gives interpreters the rest they are owed", async () => {
    const talks = await makeTalks();
    const [one] = talks.interpreters;
    await db.interpreter.update({ where: { id: one?.id }, data: { maxInRow: 2, maxSlots: 3 } });
    await publish(talks, { 0: [0, 0, 0], 2: [1, 0, 0] });
    const from = async (slot: number) => {
      const now = talks.round.slots[slot]?.startsAt ?? new Date();
      return (await problemOf(talks, true, now)).interpreters.find(({ id }) => id === one?.id);
    };
    expect(await from(0)).toMatchObject({ maxSlots: 2 });
    expect(await from(0)).not.toHaveProperty("unavailable");
    expect(await from(1)).toMatchObject({ maxSlots: 1, unavailable: [talks.slots[2]] });
    expect(await from(2)).not.toHaveProperty("unavailable");
  });

  it("lets a meeting pinned to a slot that has begun begin nowhere", async () => {
    const talks = await makeTalks();
    const id = talks.requests[0]?.id;
    await db.meetingRequest.update({ where: { id }, data: { pinnedSlotId: talks.slots[0] } });
    const now = talks.round.slots[0]?.startsAt;
    expect((await problemOf(talks, true, now)).meetings[0]).toMatchObject({ id, slots: [] });
  });
});

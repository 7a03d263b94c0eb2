import { beforeEach, describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { deleteRoom } from "@/lib/programme/room-service";
import { sessionInput } from "@/lib/programme/schema";
import { changeSession, deleteSession } from "@/lib/programme/service";
import { buildEdition } from "@/lib/testing/factories/edition";
import { buildMeeting, buildRequest, buildTable } from "@/lib/testing/factories/matching";
import { buildRoom, buildSession } from "@/lib/testing/factories/session";
import { roundOf, rounds, timeSlots } from "./queries";
import { type NewRoundInput, newRoundInput, type RoundInput, roundInput } from "./schema";
import { changeRound, createRound, deleteRound, recutRound } from "./service";

const HOUR = 3_600_000;
const inEdition = async () => {
  const edition = await buildEdition();
  const room = await buildRoom({ editionId: edition.id });
  const session = await buildSession({ editionId: edition.id, roomId: room.id });
  return { editionId: edition.id, room, session, organiser: someone({ [edition.id]: "ORGANISER" }) };
};
let scene: Awaited<ReturnType<typeof inEdition>>;
beforeEach(async () => {
  scene = await inEdition();
});

/** Three slots of 20 minutes in the hour of the session. */
const setting = (changes: Record<string, string | string[]> = {}): RoundInput =>
  roundInput.parse({ slotMinutes: "20", pauseMinutes: "0", roomIds: scene.room.id, ...changes });
const form = (changes: Record<string, string> = {}): NewRoundInput =>
  newRoundInput.parse({
    ...setting(),
    sessionId: scene.session.id,
    slotMinutes: "20",
    pauseMinutes: "0",
    ...changes,
  });

async function made(changes: Record<string, string> = {}): Promise<string> {
  const answer = await createRound(scene.organiser, scene.editionId, form(changes));
  if (!answer.ok) throw new Error(answer.reason.key);
  return answer.value.id;
}

const move = (minutes: number, hours = 1) =>
  db.session.update({
    where: { id: scene.session.id },
    data: {
      startsAt: new Date(scene.session.startsAt.getTime() + minutes * 60_000),
      endsAt: new Date(scene.session.startsAt.getTime() + minutes * 60_000 + hours * HOUR),
    },
  });

describe("a round", () => {
  it("is cut into the slots of its session, and leaves an entry in the log", async () => {
    await buildTable({ editionId: scene.editionId, roomId: scene.room.id });
    const id = await made();
    const round = await roundOf(scene.editionId, id);
    expect(round).toMatchObject({ tables: 1, outside: 0, stale: false, slotMinutes: 20 });
    expect(round?.slots.map(({ startsAt }) => startsAt.getTime() - scene.session.startsAt.getTime())).toEqual(
      [0, HOUR / 3, (2 * HOUR) / 3],
    );
    expect(await db.auditEntry.count({ where: { action: "round.created", entityId: id } })).toBe(1);
    expect((await rounds(scene.editionId)).map((one) => one.id)).toEqual([id]);
  });

  it("is refused for a session of another kind or edition, in a room of another, and where nothing fits", async () => {
    const elsewhere = await inEdition();
    const speech = await buildSession({ editionId: scene.editionId, kind: "SPEECH" });
    const create = (changes: Record<string, string>) =>
      createRound(scene.organiser, scene.editionId, form(changes));
    expect(await create({ sessionId: speech.id })).toMatchObject({ reason: { key: "round.noSuchSession" } });
    expect(await create({ sessionId: elsewhere.session.id })).toMatchObject({
      reason: { key: "round.noSuchSession" },
    });
    expect(await create({ roomIds: elsewhere.room.id })).toMatchObject({
      reason: { key: "round.noSuchRoom" },
    });
    expect(await create({ slotMinutes: "61" })).toMatchObject({ reason: { key: "round.nothingFits" } });
    await move(0, 3);
    expect(await create({ slotMinutes: "5" })).toMatchObject({
      reason: { key: "round.blockTooLong", values: { slots: 36, limit: 32 } },
    });
    expect(await timeSlots(scene.editionId)).toEqual([]);
  });

  it("is one for a session, whoever comes first", async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => createRound(scene.organiser, scene.editionId, form())),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers)
      if (!answer.ok) expect(["round.sessionTaken", "round.overlap"]).toContain(answer.reason.key);
    expect(await timeSlots(scene.editionId)).toHaveLength(3);
  });

  it("does not lie over another, even when both are made at once", async () => {
    const other = await buildSession({ editionId: scene.editionId });
    const answers = await Promise.all([
      createRound(scene.organiser, scene.editionId, form()),
      createRound(scene.organiser, scene.editionId, form({ sessionId: other.id, slotMinutes: "30" })),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: { key: "round.overlap" } });
    expect(await db.matchingRound.count({ where: { editionId: scene.editionId } })).toBe(1);
  });
});

describe("changing a round", () => {
  it("keeps the slots that stay, with their ids, and their block", async () => {
    const id = await made();
    const before = await timeSlots(scene.editionId);
    const start = scene.session.startsAt;
    const clock = (minutes: number) =>
      new Date(start.getTime() + minutes * 60_000 + 8 * HOUR).toISOString().slice(11, 16);
    const changed = await changeRound(
      scene.organiser,
      scene.editionId,
      id,
      setting({ breakFrom1: clock(20), breakTo1: clock(40) }),
    );
    expect(changed).toEqual({ ok: true, value: { made: 0, gone: 1 } });
    const after = await timeSlots(scene.editionId);
    expect(after.map((slot) => slot.id)).toEqual([before[0]?.id, before[2]?.id]);
    expect(after.map(({ block }) => block)).toEqual([0, 1]);
    expect((await roundOf(scene.editionId, id))?.stale).toBe(false);
  });

  it("is refused with the numbers where a slot that would go has a meeting or a pin", async () => {
    const id = await made();
    const [first, second] = await timeSlots(scene.editionId);
    const { editionId } = scene;
    await buildMeeting({ slotId: first?.id, request: await buildRequest({ editionId }) });
    await buildRequest({ editionId, pinnedSlotId: second?.id });
    const values = { meetings: 1, pins: 1 };
    const refused = { ok: false, reason: { key: "round.slotsTaken", values } };
    expect(await changeRound(scene.organiser, editionId, id, setting({ slotMinutes: "25" }))).toEqual(
      refused,
    );
    expect(await deleteRound(scene.organiser, editionId, id)).toEqual(refused);
    expect(await timeSlots(editionId)).toHaveLength(3);
    expect(await roundOf(editionId, id)).toMatchObject({ slotMinutes: 20 });
  });

  it("does not leave a room in which it has a meeting", async () => {
    const id = await made();
    const [first] = await timeSlots(scene.editionId);
    const { editionId, room } = scene;
    const table = await buildTable({ editionId, roomId: room.id });
    await buildMeeting({ slotId: first?.id, tableId: table.id, request: await buildRequest({ editionId }) });
    const other = await buildRoom({ editionId });
    const change = (roomIds: string[]) => changeRound(scene.organiser, editionId, id, setting({ roomIds }));
    expect(await change([other.id])).toMatchObject({
      reason: { key: "round.roomsTaken", values: { meetings: 1, pins: 0 } },
    });
    expect(await change([other.id, room.id])).toMatchObject({ ok: true });
  });

  it("does not take a slot from under a meeting that is placed at the same time", async () => {
    const { editionId } = scene;
    const id = await made();
    const request = await buildRequest({ editionId });
    const table = await buildTable({ editionId, roomId: scene.room.id });
    const [first] = await timeSlots(editionId);
    const [, answer] = await Promise.allSettled([
      buildMeeting({ slotId: first?.id, tableId: table.id, request }),
      changeRound(scene.organiser, editionId, id, setting({ slotMinutes: "30" })),
    ]);
    const meetings = await db.meeting.count({ where: { editionId } });
    expect(answer).toMatchObject({
      status: "fulfilled",
      value: meetings > 0 ? { reason: { key: "round.slotsTaken" } } : { ok: true },
    });
    expect(await timeSlots(editionId)).toHaveLength(meetings > 0 ? 3 : 2);
  });

  it("after its session was moved shows what lies outside, and cuts anew", async () => {
    const id = await made();
    const [, second, third] = await timeSlots(scene.editionId);
    await move(20);
    expect(await roundOf(scene.editionId, id)).toMatchObject({ outside: 1, stale: true });
    expect(await recutRound(scene.organiser, scene.editionId, id)).toEqual({
      ok: true,
      value: { made: 1, gone: 1 },
    });
    expect((await timeSlots(scene.editionId)).slice(0, 2)).toEqual([second, third]);
    expect(await roundOf(scene.editionId, id)).toMatchObject({ outside: 0, stale: false });
  });

  it("writes no entry where nothing changed", async () => {
    const id = await made();
    await changeRound(scene.organiser, scene.editionId, id, setting());
    expect(await db.auditEntry.count({ where: { action: "round.changed", entityId: id } })).toBe(0);
  });
});

const LANGUAGES = ["Zh", "Ja", "Ko", "En"];
const speech = () =>
  sessionInput.parse({
    ...Object.fromEntries(LANGUAGES.map((one) => [`title${one}`, "Speech"])),
    ...{
      kind: "SPEECH",
      roomId: "",
      startsAt: "2027-05-01T09:00",
      endsAt: "2027-05-01T10:00",
      capacity: "9",
    },
    ...{ quotaCN: "", quotaJP: "", quotaKR: "", quotaOBSERVER: "", languages: "zh", bookable: "yes" },
  });

describe("what a round stands on", () => {
  it("stays: its session and its room cannot be deleted, nor the session become another kind", async () => {
    const id = await made();
    const { organiser, editionId, session, room } = scene;
    const free = await buildRoom({ editionId });
    await buildTable({ editionId, roomId: free.id });
    expect(await deleteSession(organiser, editionId, session.id)).toMatchObject({
      reason: { key: "programme.isRound" },
    });
    expect(await changeSession(organiser, editionId, session.id, speech())).toMatchObject({
      reason: { key: "programme.isRound" },
    });
    expect(await deleteRoom(organiser, editionId, free.id)).toMatchObject({
      reason: { key: "programme.roomServesMatching" },
    });
    expect(await deleteRound(organiser, editionId, id)).toMatchObject({ ok: true });
    expect(await timeSlots(editionId)).toEqual([]);
    expect(await deleteSession(organiser, editionId, session.id)).toMatchObject({ ok: true });
    expect(await deleteRoom(organiser, editionId, room.id)).toMatchObject({ ok: true });
  });
});

describe("nobody else", () => {
  it("cuts anything, and another edition's rounds are not found", async () => {
    const id = await made();
    const all = (actor: Actor, edition: string) => [
      changeRound(actor, edition, id, setting()),
      recutRound(actor, edition, id),
      deleteRound(actor, edition, id),
    ];
    for (const [who, actor] of outsiders(scene.editionId))
      for (const answer of await Promise.all([
        ...all(actor, scene.editionId),
        createRound(actor, scene.editionId, form()),
      ]))
        expect(answer, who).toEqual({ ok: false, reason: { key: "forbidden" } });
    const other = await inEdition();
    for (const answer of await Promise.all([
      recutRound(other.organiser, other.editionId, id),
      deleteRound(other.organiser, other.editionId, id),
      changeRound(other.organiser, other.editionId, id, { ...setting(), roomIds: [other.room.id] }),
      recutRound(scene.organiser, scene.editionId, newId()),
    ]))
      expect(answer).toEqual({ ok: false, reason: { key: "notFound" } });
    expect(await roundOf(other.editionId, id)).toBeNull();
    expect(await timeSlots(scene.editionId)).toHaveLength(3);
  });
});

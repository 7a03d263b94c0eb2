import { beforeAll, describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildEdition } from "@/lib/testing/factories/edition";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { buildRoom, buildSession } from "@/lib/testing/factories/session";
import { changeRoom, createRoom, deleteRoom } from "./room-service";
import { roomInput, type SessionInput, sessionInput, speakerInput } from "./schema";
import { changeSession, createSession, deleteSession } from "./service";
import { addSpeaker, moveSpeaker } from "./speaker-service";

let editionId: string;
let institutionId: string;
let organiser: Actor;

beforeAll(async () => {
  editionId = (await buildEdition()).id;
  institutionId = (await buildInstitution()).id;
  organiser = someone({ [editionId]: "ORGANISER" });
});

const inFour = (name: string, text: string) => ({
  [`${name}Zh`]: text,
  [`${name}Ja`]: text,
  [`${name}Ko`]: text,
  [`${name}En`]: text,
});

const form = (changes: Record<string, string | string[]> = {}): SessionInput =>
  sessionInput.parse({
    ...inFour("title", "第一轮 / 第1ラウンド"),
    ...{ kind: "MATCHING", roomId: "", startsAt: "2026-12-16T09:00", endsAt: "2026-12-16T10:30" },
    ...{ languages: ["ja", "zh"], capacity: "10", bookable: "yes" },
    ...{ quotaCN: "", quotaJP: "", quotaKR: "", quotaOBSERVER: "" },
    ...changes,
  });

/** So many people of a side take seats, or wait where there is none. */
async function seated(sessionId: string, count: number, side: "CN" | "JP" = "CN") {
  const people = [];
  for (let index = 0; index < count; index += 1)
    people.push(await buildDelegate({ editionId, institutionId, side }));
  for (const person of people) await claim(person.id, sessionId, side);
  return people.map(({ id }) => id);
}

const claim = (person: string, sessionId: string, side: string) => db.$queryRaw`
  SELECT state::text FROM seating_claim(${person}::uuid, ${editionId}::uuid, ${side}::side, ARRAY[${sessionId}]::uuid[])`;

describe("a session", () => {
  it("is stored in UTC from the venue's clock, with its quotas", async () => {
    const made = await createSession(organiser, editionId, form({ quotaJP: "4" }));
    if (!made.ok) throw new Error(made.reason.key);
    const row = await db.session.findUniqueOrThrow({
      where: { id: made.value.id },
      include: { sides: true },
    });
    expect(row.startsAt.toISOString()).toBe("2026-12-16T01:00:00.000Z");
    expect(row.languages).toEqual(["zh", "ja"]);
    expect(Object.fromEntries(row.sides.map(({ side, quota }) => [side, quota]))).toEqual({
      CN: null,
      JP: 4,
      KR: null,
      OBSERVER: null,
    });
    expect(await db.auditEntry.count({ where: { entityId: made.value.id, action: "session.created" } })).toBe(
      1,
    );
  });

  it.each([
    [{ startsAt: "2026-02-30T09:00" }, "programme.noSuchTime"],
    [{ endsAt: "2026-12-16T09:00" }, "programme.endsBeforeStart"],
    [{ roomId: newId() }, "programme.noSuchRoom"],
  ])("is refused with %j: %s", async (changes, key) => {
    expect(await createSession(organiser, editionId, form(changes))).toEqual({ ok: false, reason: { key } });
  });

  it("does not stand in another edition's room, nor outgrow its own", async () => {
    const elsewhere = await buildRoom();
    const room = await buildRoom({ editionId, capacity: 9 });
    const inRoom = (roomId: string) => createSession(organiser, editionId, form({ roomId }));
    expect(await inRoom(elsewhere.id)).toMatchObject({ reason: { key: "programme.noSuchRoom" } });
    expect(await inRoom(room.id)).toMatchObject({
      reason: { key: "programme.roomTooSmall", values: { capacity: 9 } },
    });
  });
});

describe("limits", () => {
  it("are not lowered below the seats taken; the refusal says how many, and nothing changes", async () => {
    const { id } = await buildSession({ editionId, capacity: 10 });
    await seated(id, 3);
    await seated(id, 2, "JP");
    const change = (changes: Record<string, string>) =>
      changeSession(organiser, editionId, id, form(changes));
    expect(await change({ capacity: "4" })).toMatchObject({
      reason: { key: "programme.capacityBelowSeats", values: { taken: 5 } },
    });
    expect(await change({ quotaJP: "1" })).toMatchObject({
      reason: { key: "programme.quotaBelowSeats.JP", values: { taken: 2 } },
    });
    expect(await changeSession(organiser, editionId, id, { ...form(), bookable: false })).toMatchObject({
      reason: { key: "programme.seatsTaken", values: { taken: 5 } },
    });
    expect(await db.session.findUnique({ where: { id } })).toMatchObject({ capacity: 10, kind: "MATCHING" });
    expect(await change({ capacity: "5", quotaJP: "2" })).toMatchObject({ ok: true });
  });

  it("hold while people sign up: a refusal's figure was true, and no seat is above an accepted limit", async () => {
    const { id } = await buildSession({ editionId, capacity: 30 });
    const people = [];
    for (let index = 0; index < 30; index += 1)
      people.push(await buildDelegate({ editionId, institutionId }));
    const [answers] = await Promise.all([
      Promise.all(
        [25, 20, 15, 10, 5].map(async (capacity) => ({
          capacity,
          answer: await changeSession(organiser, editionId, id, form({ capacity: String(capacity) })),
        })),
      ),
      ...people.map((person) => claim(person.id, id, "CN")),
    ]);
    const row = await db.session.findUniqueOrThrow({ where: { id } });
    const seats = await db.seat.count({ where: { sessionId: id, state: "RESERVED" } });
    expect(seats).toBe(row.reserved);
    expect(row.reserved).toBeLessThanOrEqual(row.capacity);
    expect(row.reserved + row.waitlisted).toBe(30);
    for (const { capacity, answer } of answers) {
      if (answer.ok) continue;
      const taken = Number(answer.reason.values?.taken);
      expect(answer.reason.key).toBe("programme.capacityBelowSeats");
      expect(taken).toBeGreaterThan(capacity);
      expect(taken).toBeLessThanOrEqual(30);
    }
  });

  it("raised give seats to those who wait, in order, and each is told once", async () => {
    const { id } = await buildSession({ editionId, capacity: 1 });
    const [, second, third, fourth] = await seated(id, 4);
    const answer = await changeSession(organiser, editionId, id, form({ capacity: "3" }));
    expect(answer).toEqual({ ok: true, value: { promoted: 2 } });
    const states = await db.seat.findMany({
      where: { sessionId: id },
      select: { delegateId: true, state: true },
    });
    expect(states.find(({ delegateId }) => delegateId === fourth)?.state).toBe("WAITLISTED");
    const mails = await db.outboxMail.findMany({
      where: { kind: "seat.promoted", delegateId: { in: [second ?? "", third ?? ""] } },
    });
    expect(mails.map(({ payload }) => payload)).toEqual([{ sessionId: id }, { sessionId: id }]);
    expect(
      await db.auditEntry.count({
        where: { action: "seat.promoted", entityId: { in: [second ?? "", third ?? ""] } },
      }),
    ).toBe(2);
  });
});

describe("deleting", () => {
  it("is refused for a session that somebody ever signed up for, and done for one nobody did", async () => {
    const used = await buildSession({ editionId });
    await seated(used.id, 2);
    expect(await deleteSession(organiser, editionId, used.id)).toMatchObject({
      reason: { key: "programme.hasSeats", values: { seats: 2 } },
    });
    const free = await buildSession({ editionId });
    expect(await deleteSession(organiser, editionId, free.id)).toEqual({ ok: true, value: undefined });
    expect(await db.session.count({ where: { id: free.id } })).toBe(0);
  });
});

describe("rooms", () => {
  const room = (capacity: number) =>
    roomInput.parse({ ...inFour("name", "Hall"), capacity: String(capacity) });

  it("do not shrink below their sessions and stay while sessions stand in them", async () => {
    const { id } = await buildRoom({ editionId, capacity: 100 });
    const { id: sessionId } = await buildSession({ editionId, roomId: id, capacity: 60 });
    expect(await changeRoom(organiser, editionId, id, room(59))).toMatchObject({
      reason: { key: "programme.roomBelowSession", values: { seats: 60 } },
    });
    expect(await changeRoom(organiser, editionId, id, room(60))).toMatchObject({ ok: true });
    expect(await deleteRoom(organiser, editionId, id)).toMatchObject({
      reason: { key: "programme.roomInUse", values: { sessions: 1 } },
    });
    await deleteSession(organiser, editionId, sessionId);
    expect(await deleteRoom(organiser, editionId, id)).toMatchObject({ ok: true });
  });
});

describe("speakers", () => {
  it("stand in the order they were put in, and move", async () => {
    const { id } = await buildSession({ editionId });
    const others = [await buildInstitution(), await buildInstitution(), await buildInstitution()];
    for (const { id: institutionId } of others)
      await addSpeaker(organiser, editionId, id, speakerInput.parse({ institutionId }));
    const order = async () =>
      (await db.speaker.findMany({ where: { sessionId: id }, orderBy: { order: "asc" } })).map((one) =>
        others.findIndex((other) => other.id === one.institutionId),
      );
    expect(await order()).toEqual([0, 1, 2]);
    await moveSpeaker(organiser, editionId, id, { order: 2, to: "up" });
    expect(await order()).toEqual([0, 2, 1]);
    await moveSpeaker(organiser, editionId, id, { order: 0, to: "away" });
    expect(await order()).toEqual([2, 1]);
    expect(await moveSpeaker(organiser, editionId, id, { order: 7, to: "up" })).toMatchObject({
      reason: { key: "notFound" },
    });
  });
});

describe("nobody else", () => {
  it("changes anything, and another edition's ids are not found", async () => {
    const { id } = await buildSession({ editionId });
    const { id: roomId } = await buildRoom({ editionId });
    const room = roomInput.parse({ ...inFour("name", "Hall"), capacity: "5" });
    const speaker = speakerInput.parse({ institutionId });
    const all = (actor: Actor, edition: string) => [
      changeSession(actor, edition, id, form()),
      deleteSession(actor, edition, id),
      addSpeaker(actor, edition, id, speaker),
      moveSpeaker(actor, edition, id, { order: 0, to: "up" }),
      changeRoom(actor, edition, roomId, room),
      deleteRoom(actor, edition, roomId),
    ];
    for (const [who, actor] of outsiders(editionId)) {
      const answers = await Promise.all([
        ...all(actor, editionId),
        createSession(actor, editionId, form()),
        createRoom(actor, editionId, room),
      ]);
      for (const answer of answers) expect(answer, who).toEqual({ ok: false, reason: { key: "forbidden" } });
    }
    const { id: other } = await buildEdition();
    const elsewhere = someone({ [other]: "ORGANISER" });
    for (const answer of await Promise.all(all(elsewhere, other)))
      expect(answer).toEqual({ ok: false, reason: { key: "notFound" } });
    expect(await db.session.count({ where: { id } })).toBe(1);
  });
});

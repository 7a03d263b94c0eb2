import "server-only";
import { difference, record } from "@/lib/audit/record";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import type { RoomInput } from "./schema";

export async function createRoom(actor: Actor, editionId: string, input: RoomInput) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const after = columns(input);
    const id = newId();
    await tx.room.create({ data: { id, editionId, ...after } });
    await record(tx, actor, { editionId, action: "room.created", entity: "room", entityId: id, after });
    return ok({ id });
  });
}

/** Refuses a room smaller than the largest session in it. */
export async function changeRoom(actor: Actor, editionId: string, id: string, input: RoomInput) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const before = await lockRoom(tx, editionId, id);
    if (!before) return refuse("notFound");
    const largest = await tx.session.aggregate({ where: { roomId: id }, _max: { capacity: true } });
    const seats = largest._max.capacity ?? 0;
    if (seats > input.capacity) return refuse("programme.roomBelowSession", { seats });
    const data = columns(input);
    await tx.room.update({ where: { id }, data });
    const { any, ...change } = difference({ name: before.name, capacity: before.capacity }, data);
    if (any)
      await record(tx, actor, { editionId, action: "room.changed", entity: "room", entityId: id, ...change });
    return ok();
  });
}

/** Refuses while sessions stand in it, with how many, and while matching uses it. */
export async function deleteRoom(actor: Actor, editionId: string, id: string) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const room = await lockRoom(tx, editionId, id);
    if (!room) return refuse("notFound");
    const sessions = await tx.session.count({ where: { roomId: id } });
    if (sessions > 0) return refuse("programme.roomInUse", { sessions });
    if (await servesMatching(tx, id)) return refuse("programme.roomServesMatching");
    await tx.room.delete({ where: { id } });
    const before = { name: room.name as Record<string, string>, capacity: room.capacity };
    await record(tx, actor, { editionId, action: "room.deleted", entity: "room", entityId: id, before });
    return ok();
  });
}

async function servesMatching(tx: Db, roomId: string): Promise<boolean> {
  const tables = await tx.meetingTable.count({ where: { roomId } });
  const rounds = await tx.matchingRoundRoom.count({ where: { roomId } });
  const interpreters = await tx.interpreter.count({ where: { homeRoomId: roomId } });
  return tables + rounds + interpreters > 0;
}

async function lockRoom(tx: Db, editionId: string, id: string) {
  await tx.$queryRaw`SELECT id::text FROM room WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.room.findFirst({ where: { id, editionId } });
}

const columns = ({ nameZh, nameJa, nameKo, nameEn, capacity }: RoomInput) => ({
  name: { zh: nameZh, ja: nameJa, ko: nameKo, en: nameEn },
  capacity,
});

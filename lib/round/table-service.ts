import "server-only";
import { record } from "@/lib/audit/record";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import { labelsIn } from "./label-rules";
import type { TableMove } from "./schema";

/** Puts tables into a room after those that stand there, as a text lists them: "1-12", "A1-A8", "1, 2, VIP". */
export async function addTables(actor: Actor, editionId: string, roomId: string, text: string) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  const read = labelsIn(text);
  if ("refused" in read) return refuse(read.refused);
  return db.$transaction(async (tx) => {
    if (!(await lockRoom(tx, editionId, roomId))) return refuse("notFound");
    const there = await tx.meetingTable.findMany({ where: { roomId }, select: { label: true, order: true } });
    const taken = there.filter(({ label }) => read.labels.includes(label)).map(({ label }) => label);
    if (taken.length > 0) return refuse("table.taken", { labels: taken.join(", ") });
    const first = Math.max(0, ...there.map(({ order }) => order)) + 1;
    const data = read.labels.map((label, at) => ({
      id: newId(),
      editionId,
      roomId,
      label,
      order: first + at,
    }));
    await tx.meetingTable.createMany({ data });
    const fact = { editionId, action: "table.created", entity: "room", entityId: roomId };
    await record(tx, actor, { ...fact, after: { labels: read.labels } });
    return ok({ count: data.length });
  });
}

export async function renameTable(actor: Actor, editionId: string, id: string, label: string) {
  return withTable(actor, editionId, id, async (tx, table) => {
    if (label === table.label) return ok();
    const other = await tx.meetingTable.findFirst({ where: { roomId: table.roomId, label } });
    if (other) return refuse("table.taken", { labels: label });
    await tx.meetingTable.update({ where: { id }, data: { label } });
    const change = { before: { label: table.label }, after: { label } };
    await record(tx, actor, { editionId, action: "table.renamed", entity: "table", entityId: id, ...change });
    return ok();
  });
}

/** Changes places with the table before or after it; at the end of the row it stays. */
export async function moveTable(actor: Actor, editionId: string, id: string, { to }: TableMove) {
  return withTable(actor, editionId, id, async (tx, table) => {
    const row = await tx.meetingTable.findMany({
      where: { roomId: table.roomId },
      orderBy: [{ order: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const ids = row.map((one) => one.id);
    const from = ids.indexOf(id);
    const other = ids[from + (to === "up" ? -1 : 1)];
    if (other === undefined) return ok();
    ids[ids.indexOf(other)] = id;
    ids[from] = other;
    for (const [order, one] of ids.entries())
      await tx.meetingTable.update({ where: { id: one }, data: { order: order + 1 } });
    const change = { before: { place: from + 1 }, after: { place: ids.indexOf(id) + 1 } };
    await record(tx, actor, { editionId, action: "table.moved", entity: "table", entityId: id, ...change });
    return ok();
  });
}

/** Refused while a meeting, a pinned request or an institution has it, with how many; the answer is the room it stood in. */
export async function deleteTable(actor: Actor, editionId: string, id: string) {
  return withTable(actor, editionId, id, async (tx, { label, roomId }) => {
    const meetings = await tx.meeting.count({
      where: { OR: [{ tableId: id }, { holds: { some: { tableId: id } } }] },
    });
    const pins = await tx.meetingRequest.count({ where: { pinnedTableId: id } });
    const profiles = await tx.matchingProfile.count({ where: { tableId: id } });
    if (meetings + pins + profiles > 0) return refuse("table.inUse", { meetings, pins, profiles });
    await tx.meetingTable.delete({ where: { id } });
    const fact = { editionId, action: "table.deleted", entity: "table", entityId: id };
    await record(tx, actor, { ...fact, before: { label, roomId } });
    return ok({ roomId });
  });
}

type Table = { id: string; roomId: string; label: string };

/** With the table and all of its room to itself: labels and order are those of the room. */
async function withTable<Answer>(
  actor: Actor,
  editionId: string,
  id: string,
  work: (tx: Db, table: Table) => Promise<Answer>,
) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const where = { id, editionId };
    const found = await tx.meetingTable.findFirst({ where, select: { roomId: true } });
    if (!found || !(await lockRoom(tx, editionId, found.roomId))) return refuse("notFound");
    await tx.$queryRaw`SELECT id::text FROM meeting_table WHERE id = ${id}::uuid FOR UPDATE`;
    const table = await tx.meetingTable.findFirst({ where, select: { id: true, roomId: true, label: true } });
    return table ? work(tx, table) : refuse("notFound");
  });
}

async function lockRoom(tx: Db, editionId: string, id: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT id::text FROM room WHERE id = ${id}::uuid AND edition_id = ${editionId}::uuid FOR NO KEY UPDATE`;
  return found.length > 0;
}

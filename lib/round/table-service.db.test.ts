import { beforeEach, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { buildEdition } from "@/lib/testing/factories/edition";
import {
  buildMeeting,
  buildProfile,
  buildRequest,
  buildRound,
  buildTable,
} from "@/lib/testing/factories/matching";
import { buildRoom } from "@/lib/testing/factories/session";
import { meetingTables, tablesInUse } from "./queries";
import { addTables, deleteTable, moveTable, renameTable } from "./table-service";

let editionId: string;
let roomId: string;
let organiser: Actor;
beforeEach(async () => {
  editionId = (await buildEdition()).id;
  roomId = (await buildRoom({ editionId })).id;
  organiser = someone({ [editionId]: "ORGANISER" });
});

const labels = async () => (await meetingTables(editionId)).map(({ label }) => label);
const idOf = async (label: string) =>
  (await db.meetingTable.findFirstOrThrow({ where: { roomId, label } })).id;

it("are added several at once, after those that stand there", async () => {
  expect(await addTables(organiser, editionId, roomId, "1-3")).toEqual({ ok: true, value: { count: 3 } });
  expect(await addTables(organiser, editionId, roomId, "A, 3")).toEqual({
    ok: false,
    reason: { key: "table.taken", values: { labels: "3" } },
  });
  await addTables(organiser, editionId, roomId, "A");
  expect(await labels()).toEqual(["1", "2", "3", "A"]);
  expect(await db.auditEntry.count({ where: { action: "table.created", entityId: roomId } })).toBe(2);
});

it("are not added twice by two at once", async () => {
  const answers = await Promise.all([1, 2, 3].map(() => addTables(organiser, editionId, roomId, "1-5")));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await labels()).toHaveLength(5);
});

it("are renamed, but not to a label that the room has", async () => {
  await addTables(organiser, editionId, roomId, "1-2");
  const id = await idOf("1");
  expect(await renameTable(organiser, editionId, id, "2")).toMatchObject({ reason: { key: "table.taken" } });
  expect(await renameTable(organiser, editionId, id, "VIP")).toMatchObject({ ok: true });
  expect(await labels()).toEqual(["VIP", "2"]);
});

it("change places, and stay at the ends", async () => {
  await addTables(organiser, editionId, roomId, "1-3");
  const id = await idOf("2");
  await moveTable(organiser, editionId, id, { to: "up" });
  await moveTable(organiser, editionId, id, { to: "up" });
  expect(await labels()).toEqual(["2", "1", "3"]);
  await moveTable(organiser, editionId, await idOf("1"), { to: "down" });
  expect(await labels()).toEqual(["2", "3", "1"]);
});

it("keep an order without doubles when several are moved at once", async () => {
  await addTables(organiser, editionId, roomId, "1-6");
  const ids = await Promise.all(["2", "4", "6"].map(idOf));
  await Promise.all(ids.map((id) => moveTable(organiser, editionId, id, { to: "up" })));
  const rows = await db.meetingTable.findMany({ where: { roomId }, orderBy: { order: "asc" } });
  expect(rows.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(rows.map(({ label }) => label).toSorted()).toEqual(["1", "2", "3", "4", "5", "6"]);
});

it("are not taken away from under a meeting, a pin or an institution", async () => {
  const table = await buildTable({ editionId, roomId });
  const { slots } = await buildRound({ editionId });
  await buildProfile({ editionId, tableId: table.id });
  await buildRequest({ editionId, pinnedSlotId: slots[1]?.id, pinnedTableId: table.id });
  await buildMeeting({ tableId: table.id, slotId: slots[0]?.id, request: await buildRequest({ editionId }) });
  expect(await deleteTable(organiser, editionId, table.id)).toEqual({
    ok: false,
    reason: { key: "table.inUse", values: { meetings: 1, pins: 1, profiles: 1 } },
  });
  expect(await tablesInUse(editionId, roomId)).toMatchObject([{ meetings: 1, pins: 1, profiles: 1 }]);
  const free = await buildTable({ editionId, roomId });
  expect(await deleteTable(organiser, editionId, free.id)).toEqual({ ok: true, value: { roomId } });
  expect(await db.meetingTable.count({ where: { roomId } })).toBe(1);
});

it("are changed by nobody else, and another edition's are not found", async () => {
  const { id } = await buildTable({ editionId, roomId });
  const all = (actor: Actor, edition: string) =>
    Promise.all([
      addTables(actor, edition, roomId, "9"),
      renameTable(actor, edition, id, "9"),
      moveTable(actor, edition, id, { to: "up" }),
      deleteTable(actor, edition, id),
    ]);
  for (const [who, actor] of outsiders(editionId))
    for (const answer of await all(actor, editionId))
      expect(answer, who).toEqual({ ok: false, reason: { key: "forbidden" } });
  const other = await buildEdition();
  for (const answer of await all(someone({ [other.id]: "ORGANISER" }), other.id))
    expect(answer).toEqual({ ok: false, reason: { key: "notFound" } });
  expect(await db.meetingTable.count({ where: { roomId } })).toBe(1);
});

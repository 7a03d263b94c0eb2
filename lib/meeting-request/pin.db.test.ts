import { beforeAll, describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildRequest, buildRound, buildTable } from "@/lib/testing/factories/matching";
import { room } from "@/lib/testing/matching-room";
import { meanwhile } from "@/lib/testing/meanwhile";
import { changeGuest, changeRequest } from "./desk-service";
import { pinChoices } from "./pin-queries";
import { pinRequest } from "./pin-service";
import { withdraw } from "./service";

let here: Awaited<ReturnType<typeof room>>;
let slots: string[];
let tableId: string;
beforeAll(async () => {
  here = await room();
  const round = await buildRound({ editionId: here.editionId });
  slots = round.slots.map(({ id }) => id);
  tableId = (await buildTable({ editionId: here.editionId, roomId: round.room.id })).id;
});

const request = (more: object = {}) => buildRequest({ editionId: here.editionId, ...more });
const pin = (id: string, slot: number, more: object = {}) =>
  pinRequest(here.organiser, here.editionId, {
    ...{ id, version: 1, slotId: slots[slot] ?? null, tableId: null },
    ...more,
  });

describe("a pin", () => {
  it("is set, with a table or without, and taken off again", async () => {
    const { id } = await request();
    expect(await pin(id, 0, { tableId })).toMatchObject({ ok: true });
    expect(await db.meetingRequest.findUnique({ where: { id } })).toMatchObject({
      ...{ pinnedSlotId: slots[0], pinnedTableId: tableId },
    });
    const off = { id, version: 2, slotId: null, tableId: null };
    expect(await pinRequest(here.organiser, here.editionId, { ...off, tableId })).toMatchObject({
      reason: { key: "request.tableWithoutSlot" },
    });
    expect(await pinRequest(here.organiser, here.editionId, off)).toMatchObject({ ok: true });
    const actions = await db.auditEntry.findMany({ where: { entityId: id }, orderBy: { id: "asc" } });
    expect(actions.map(({ action }) => action)).toEqual(["request.pinned", "request.unpinned"]);
  });

  it("needs all its slots before the break, and holds the length while it is on", async () => {
    const { id } = await request({ length: 2 });
    expect(await pin(id, 3)).toMatchObject({ reason: { key: "request.slotTooShort" } });
    expect(await pin(id, 2)).toMatchObject({ ok: true });
    const longer = { id, version: 2, priority: "WISH" as const, length: 3 };
    expect(await changeRequest(here.organiser, here.editionId, longer)).toMatchObject({
      reason: { key: "request.pinnedLength" },
    });
    const guest = { id, version: 2, profileId: (await here.member()).id, do: "add" as const };
    expect(await changeGuest(here.organiser, here.editionId, guest)).toMatchObject({
      reason: { key: "request.pinnedGuests" },
    });
  });

  it("never puts one institution into two meetings at once, however fast it is set", async () => {
    const first = await request();
    const second = await request({ fromId: first.toId });
    const both = await Promise.all([pin(first.id, 1), pin(second.id, 1)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "request.pinnedParty" } });
  });

  it("never puts two meetings at one table, however fast it is set", async () => {
    const table = await buildTable({
      editionId: here.editionId,
      roomId: (await db.meetingTable.findUniqueOrThrow({ where: { id: tableId } })).roomId,
    });
    const meetings = await Promise.all([1, 2, 3].map(() => request()));
    const sent = await Promise.all(meetings.map(({ id }) => pin(id, 2, { tableId: table.id })));
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    for (const given of sent) if (!given.ok) expect(given.reason.key).toBe("request.pinnedTable");
  });

  it("takes slots and tables of this edition and of that slot's rooms only", async () => {
    const { id } = await request();
    const foreign = await buildRound();
    const aside = await buildTable({ editionId: here.editionId });
    expect(await pin(id, 0, { slotId: foreign.slots[0]?.id })).toMatchObject({
      reason: { key: "request.noSuchSlot" },
    });
    expect(await pin(id, 0, { slotId: newId() })).toMatchObject({ reason: { key: "request.noSuchSlot" } });
    expect(await pin(id, 0, { tableId: aside.id })).toMatchObject({ reason: { key: "request.noSuchTable" } });
    const choices = await pinChoices(here.organiser, here.editionId);
    expect(choices.slots.map((slot) => slot.id)).toEqual(slots);
    expect(choices.tables.map((table) => table.id)).not.toContain(aside.id);
  });

  it("names nothing that goes at that moment", async () => {
    const round = await buildRound({ editionId: (await room()).editionId });
    const { editionId } = round;
    const [slotId, table] = [
      round.slots[0]?.id ?? "",
      await buildTable({ editionId, roomId: round.room.id }),
    ];
    const { id } = await buildRequest({ editionId });
    const organiser = someone({ [editionId]: "ORGANISER" });
    const set = (tableId: string | null) => () =>
      pinRequest(organiser, editionId, { id, version: 1, slotId, tableId });
    const tableGoes = [
      ["SELECT 1 FROM meeting_table WHERE id = $1 FOR UPDATE", table.id],
      ["DELETE FROM meeting_table WHERE id = $1", table.id],
    ] satisfies Parameters<typeof meanwhile>[0];
    expect(await meanwhile(tableGoes, set(table.id))).toMatchObject({
      reason: { key: "request.noSuchTable" },
    });
    const slotGoes = [
      ["SELECT 1 FROM matching_round WHERE id = $1 FOR UPDATE", round.id],
      ["DELETE FROM time_slot WHERE id = $1", slotId],
    ] satisfies Parameters<typeof meanwhile>[0];
    expect(await meanwhile(slotGoes, set(null))).toMatchObject({ reason: { key: "request.noSuchSlot" } });
  });

  it("ends with the request, so that its slot and table are free again", async () => {
    const { id } = await request();
    expect(await pin(id, 0, { tableId })).toMatchObject({ ok: true });
    await withdraw(here.organiser, here.editionId, { id, version: 2, reason: "ill" });
    expect(await db.meetingRequest.findUnique({ where: { id } })).toMatchObject({
      ...{ state: "WITHDRAWN", pinnedSlotId: null, pinnedTableId: null },
    });
  });

  it("is the organiser's", async () => {
    const { id } = await request();
    for (const [who, actor] of outsiders(here.editionId)) {
      const sent = { id, version: 1, slotId: slots[0] ?? null, tableId: null };
      expect(await pinRequest(actor, here.editionId, sent), who).toMatchObject({
        reason: { key: "forbidden" },
      });
    }
    expect(await db.meetingRequest.findUnique({ where: { id } })).toMatchObject({ pinnedSlotId: null });
  });
});

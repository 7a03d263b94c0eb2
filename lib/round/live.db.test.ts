import { once } from "node:events";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { listeningClient } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id/id";
import { buildEdition } from "@/lib/testing/factories/edition";
import { buildInterpreter, buildRound, buildTable } from "@/lib/testing/factories/matching";
import { buildSession } from "@/lib/testing/factories/session";

const client = listeningClient();
beforeAll(async () => {
  await client.connect();
  await client.query("LISTEN edition_changed");
});
afterAll(() => client.end());

/** The editions that are said to have changed by what `write` does, and by nothing that was done before. */
async function heardOf(write: () => Promise<unknown>): Promise<Set<string>> {
  await upToNow();
  const heard = new Set<string>();
  const told = ({ payload = "" }) => heard.add(payload);
  client.on("notification", told);
  await write();
  heard.delete(await upToNow());
  client.off("notification", told);
  return heard;
}

/** Until all that was done before is heard of: notices come in the order of their transactions. */
async function upToNow(): Promise<string> {
  const [mark, over] = [newId(), new AbortController()];
  const told = ({ payload = "" }) => (payload === mark ? over.abort() : undefined);
  client.on("notification", told);
  const heard = once(over.signal, "abort");
  await db.$executeRaw`SELECT pg_notify('edition_changed', ${mark})`;
  await heard;
  client.off("notification", told);
  return mark;
}

async function build() {
  const { id: editionId } = await buildEdition();
  const round = await buildRound({ editionId });
  const { slots, room } = round;
  const table = await buildTable({ editionId, roomId: room.id });
  const { id: sessionId } = await buildSession({ editionId, roomId: room.id, kind: "MATCHING" });
  const { id } = await buildInterpreter({ editionId });
  const hours = { startsAt: new Date("2027-03-01T01:00:00Z"), endsAt: new Date("2027-03-01T02:00:00Z") };
  const absence = await db.interpreterAbsence.create({ data: { id: newId(), interpreterId: id, ...hours } });
  const byId = <Row extends { id: string } | undefined>(row: Row) => ({ where: { id: row?.id ?? "" } });
  return {
    ...{ editionId, room, sessionId, id },
    round: byId(round),
    slot: byId(slots[0]),
    table: byId(table),
    absence: byId(absence),
    link: { roundId: round.id, roomId: room.id },
  };
}
type Made = Awaited<ReturnType<typeof build>>;

it.each<[string, (made: Made) => Promise<unknown>]>([
  [
    "a round that is made",
    ({ editionId, sessionId }) =>
      db.matchingRound.create({ data: { id: newId(), editionId, sessionId, slotMinutes: 15, breaks: [] } }),
  ],
  ["a round that changes", ({ round }) => db.matchingRound.update({ ...round, data: { pauseMinutes: 1 } })],
  ["a round that goes", ({ round }) => db.matchingRound.delete(round)],
  [
    "a room that leaves a round",
    ({ link }) => db.matchingRoundRoom.delete({ where: { roundId_roomId: link } }),
  ],
  ["a slot that changes", ({ slot }) => db.timeSlot.update({ ...slot, data: { block: 7 } })],
  ["a slot that goes", ({ slot }) => db.timeSlot.delete(slot)],
  ["a table that is set up", ({ editionId, room }) => buildTable({ editionId, roomId: room.id })],
  ["a table that is named anew", ({ table }) => db.meetingTable.update({ ...table, data: { label: "B7" } })],
  ["a table that goes", ({ table }) => db.meetingTable.delete(table)],
  ["an interpreter who comes", ({ editionId }) => buildInterpreter({ editionId })],
  ["an interpreter who stops", ({ id }) => db.interpreter.update({ where: { id }, data: { active: false } })],
  ["an interpreter who goes", ({ id }) => db.interpreter.delete({ where: { id } })],
  ["hours that are given back", ({ absence }) => db.interpreterAbsence.delete(absence)],
  [
    "hours that are others",
    ({ absence }) =>
      db.interpreterAbsence.update({ ...absence, data: { startsAt: new Date("2027-03-01T00:00:00Z") } }),
  ],
])("open screens hear of %s", async (_, write) => {
  const made = await build();
  expect(await heardOf(() => write(made))).toContain(made.editionId);
});

it("open screens hear nothing of what did not happen", async () => {
  const { table } = await build();
  const change = () =>
    db.$transaction(async (tx) => {
      await tx.meetingTable.delete(table);
      throw new Error("changed one's mind");
    });
  expect(await heardOf(() => expect(change()).rejects.toThrow("mind"))).toEqual(new Set());
});

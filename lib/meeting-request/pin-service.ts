import "server-only";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import { ok, refuse } from "@/lib/platform/result/result";
import { partiesOf, withRequest } from "./change";
import type { LockedRequest } from "./lock";
import { slotsTaken } from "./rules";
import type { PinInput } from "./schema";

/**
 * Pins a meeting to the slot it begins in, at a table or at any; without a slot it is unpinned. Two pins that
 * cannot both be kept are refused here, where somebody can still choose.
 */
export async function pinRequest(actor: Actor, editionId: string, input: PinInput) {
  const { id, version, slotId, tableId } = input;
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  if (!slotId && tableId) return refuse("request.tableWithoutSlot");
  return withRequest(actor, { deed: "change", editionId, id, version }, async (tx, request) => {
    const refusal = slotId ? await pinRefusal(tx, request, slotId, tableId) : null;
    if (refusal) return refusal;
    const data = { pinnedSlotId: slotId, pinnedTableId: tableId };
    return ok({ action: slotId ? "request.pinned" : "request.unpinned", data });
  });
}

async function pinRefusal(tx: Db, request: LockedRequest, slotId: string, tableId: string | null) {
  const { editionId } = request;
  // Pins of an edition are set one at a time: two institutions' locks do not keep two pins from one table.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`request pin ${editionId}`}, 0))`;
  await holdPlace(tx, slotId, tableId);
  const slots = await tx.timeSlot.findMany({
    where: { editionId },
    select: { id: true, roundId: true, block: true, startsAt: true },
  });
  const slot = slots.find(({ id }) => id === slotId);
  if (!slot) return refuse("request.noSuchSlot");
  if (tableId && !(await isTableOf(tx, slot.roundId, tableId))) return refuse("request.noSuchTable");
  const taken = slotsTaken(slots, { slotId, length: request.length });
  if (!taken) return refuse("request.slotTooShort", { length: request.length });
  return clash(tx, request, { slots, taken, tableId });
}

/** Held to the end, so that neither goes between being found and being named: a round is cut anew behind its lock. */
async function holdPlace(tx: Db, slotId: string, tableId: string | null): Promise<void> {
  await tx.$queryRaw`
    SELECT id::text FROM matching_round WHERE id = (SELECT round_id FROM time_slot WHERE id = ${slotId}::uuid)
    FOR KEY SHARE`;
  await tx.$queryRaw`SELECT id::text FROM meeting_table WHERE id = ${tableId}::uuid FOR KEY SHARE`;
}

/** The table stands in a room of the slot's round. */
async function isTableOf(tx: Db, roundId: string, id: string): Promise<boolean> {
  const rooms = { some: { roundId } };
  return (await tx.meetingTable.count({ where: { id, room: { rounds: rooms } } })) > 0;
}

type Wanted = { slots: Parameters<typeof slotsTaken>[0]; taken: string[]; tableId: string | null };

/** Another pin at the same time, of one of these institutions or at this table. */
async function clash(tx: Db, request: LockedRequest, { slots, taken, tableId }: Wanted) {
  const pinned = await tx.meetingRequest.findMany({
    where: {
      editionId: request.editionId,
      id: { not: request.id },
      priority: { not: "NEVER" },
      state: { in: ["OPEN", "ACCEPTED"] },
      pinnedSlotId: { not: null },
    },
    include: { guests: true },
  });
  const atOnce = pinned.filter(({ pinnedSlotId, length }) =>
    slotsTaken(slots, { slotId: pinnedSlotId ?? "", length })?.some((id) => taken.includes(id)),
  );
  const parties = partiesOf(request);
  if (atOnce.some((other) => partiesOf(other).some((id) => parties.includes(id))))
    return refuse("request.pinnedParty");
  return tableId && atOnce.some(({ pinnedTableId }) => pinnedTableId === tableId)
    ? refuse("request.pinnedTable")
    : null;
}

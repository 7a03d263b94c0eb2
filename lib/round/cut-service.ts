import "server-only";
import type { Db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import { type CutSlot, recutting } from "./rules";
import type { Span } from "./schema";

type Slot = Span & { id: string; block: number };
type Round = { id: string; editionId: string };

/** Puts slots where there were none. */
export async function placeSlots(tx: Db, { id: roundId, editionId }: Round, wanted: readonly CutSlot[]) {
  await tx.timeSlot.createMany({
    data: wanted.map((slot) => ({ id: newId(), editionId, roundId, ...slot })),
  });
}

/** Makes the slots of a round those that are wanted; refused with how much is planned in one that would go. */
export async function replaceSlots(tx: Db, round: Round & { slots: Slot[] }, wanted: readonly CutSlot[]) {
  const { kept, gone, made } = recutting(round.slots, wanted);
  const taken = await slotsTaken(tx, gone);
  if (taken) return refuse("round.slotsTaken", taken);
  // First what goes, so that nothing lies over what comes.
  await tx.timeSlot.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  for (const { slot, block } of kept)
    if (slot.block !== block) await tx.timeSlot.update({ where: { id: slot.id }, data: { block } });
  await placeSlots(tx, round, made);
  return ok({ made: made.length, gone: gone.length });
}

/**
 * How many meetings and pinned requests stand in these slots, or null where none does. The slots are locked first:
 * whoever is placing something in one comes before, and is counted, or after, and finds it gone.
 */
export async function slotsTaken(tx: Db, slots: readonly { id: string }[]) {
  const slotId = { in: slots.map(({ id }) => id).toSorted() };
  await tx.$queryRaw`SELECT id::text FROM time_slot WHERE id = ANY(${slotId.in}::uuid[]) ORDER BY id FOR UPDATE`;
  const meetings = await tx.meeting.count({ where: { OR: [{ slotId }, { holds: { some: { slotId } } }] } });
  const pins = await tx.meetingRequest.count({ where: { pinnedSlotId: slotId } });
  return meetings + pins > 0 ? { meetings, pins } : null;
}

/** How many meetings and pinned requests a round has at the tables of these rooms, or null where there is none. */
export async function roomsTaken(tx: Db, roundId: string, rooms: readonly { roomId: string }[]) {
  const table = { roomId: { in: rooms.map(({ roomId }) => roomId) } };
  const state = "SCHEDULED" as const;
  const meetings = await tx.meeting.count({ where: { state, slot: { roundId }, table } });
  const pins = await tx.meetingRequest.count({ where: { pinnedSlot: { roundId }, pinnedTable: table } });
  return meetings + pins > 0 ? { meetings, pins } : null;
}

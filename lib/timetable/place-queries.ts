import "server-only";
import { partySelect } from "@/lib/matching-profile/select";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { type LocalizedText, readLocalized } from "@/lib/platform/i18n/localized";
import { isId } from "@/lib/platform/id/is-id";
import type { PlanMeeting, PlanSlot, PlanTable } from "./schema";

export type PlanPlaces = {
  /** Rooms that have tables. */
  rooms: { id: string; name: LocalizedText }[];
  rounds: { id: string; name: LocalizedText }[];
  slots: Omit<PlanSlot, "added">[];
  tables: Pick<PlanTable, "id" | "label" | "roomId" | "room">[];
};

/** Where and when an edition has room for meetings, whatever is planned; empty for those who may not see it. */
export async function planPlaces(actor: Actor, editionId: string): Promise<PlanPlaces> {
  if (!canView(actor, editionId)) return { rooms: [], rounds: [], slots: [], tables: [] };
  const [rounds, tables, slots] = await Promise.all([
    db.matchingRound.findMany({
      where: { editionId },
      orderBy: { session: { startsAt: "asc" } },
      select: { id: true, session: { select: { title: true } } },
    }),
    db.meetingTable.findMany({
      where: { editionId },
      orderBy: [{ roomId: "asc" }, { order: "asc" }],
      select: { id: true, label: true, roomId: true, room: { select: { name: true } } },
    }),
    db.timeSlot.findMany({
      where: { editionId },
      orderBy: { startsAt: "asc" },
      select: { id: true, roundId: true, startsAt: true, endsAt: true, block: true },
    }),
  ]);
  const named = tables.map((table) => ({ ...table, room: readLocalized(table.room.name) }));
  return {
    rooms: [...new Map(named.map(({ roomId, room }) => [roomId, { id: roomId, name: room }])).values()],
    rounds: rounds.map(({ id, session }) => ({ id, name: readLocalized(session.title) })),
    slots: slots.map((slot) => ({ ...slot, block: `${slot.roundId} ${slot.block}` })),
    tables: named,
  };
}

/** Who meets by some requests of an edition, whatever has become of them since. */
export async function requestParties(
  actor: Actor,
  editionId: string,
  ids: readonly string[],
): Promise<Pick<PlanMeeting, "id" | "parties">[]> {
  if (!canView(actor, editionId)) return [];
  const profile = { select: { id: true, institution: { select: partySelect } } };
  const rows = await db.meetingRequest.findMany({
    where: { editionId, id: { in: ids.filter(isId) } },
    select: { id: true, from: profile, to: profile, guests: { select: { profile } } },
  });
  return rows.map(({ id, from, to, guests }) => ({
    id,
    parties: [from, to, ...guests.map((guest) => guest.profile)],
  }));
}

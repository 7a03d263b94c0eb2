import "server-only";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { type LocalizedText, readLocalized } from "@/lib/platform/i18n/localized";

export type PinChoices = {
  slots: { id: string; startsAt: Date; endsAt: Date }[];
  tables: { id: string; label: string; room: LocalizedText }[];
};

/** The slots of an edition by time, and the tables that stand in a room of one of its rounds. */
export async function pinChoices(actor: Actor, editionId: string): Promise<PinChoices> {
  if (!canView(actor, editionId)) return { slots: [], tables: [] };
  const [slots, tables] = await Promise.all([
    db.timeSlot.findMany({
      where: { editionId },
      orderBy: { startsAt: "asc" },
      select: { id: true, startsAt: true, endsAt: true },
    }),
    db.meetingTable.findMany({
      where: { editionId, room: { rounds: { some: {} } } },
      orderBy: [{ roomId: "asc" }, { order: "asc" }],
      select: { id: true, label: true, room: { select: { name: true } } },
    }),
  ]);
  return {
    slots,
    tables: tables.map(({ room, ...table }) => ({ ...table, room: readLocalized(room.name) })),
  };
}

import "server-only";
import { z } from "zod";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { readLocalized } from "@/lib/platform/i18n/localized";
import { cutSlots, outsideOf, recutting } from "./rules";
import type { MeetingTableView, RoundView, Span, TableUse, TimeSlotView } from "./schema";

const slot = { id: true, roundId: true, startsAt: true, endsAt: true, block: true } as const;
const table = { id: true, label: true, order: true, roomId: true, room: { select: { name: true } } } as const;
const select = {
  id: true,
  slotMinutes: true,
  pauseMinutes: true,
  breaks: true,
  session: { select: { id: true, title: true, startsAt: true, endsAt: true } },
  rooms: {
    orderBy: { roomId: "asc" },
    select: { room: { select: { id: true, name: true, _count: { select: { tables: true } } } } },
  },
  slots: {
    orderBy: { startsAt: "asc" },
    select: { ...slot, _count: { select: { holds: { where: { tableId: { not: null } } } } } },
  },
} satisfies Prisma.MatchingRoundSelect;

/** The rounds in the order of their sessions. No secret: the caller has already been given the edition. */
export async function rounds(editionId: string): Promise<RoundView[]> {
  const rows = await db.matchingRound.findMany({
    where: { editionId },
    orderBy: [{ session: { startsAt: "asc" } }, { id: "asc" }],
    select,
  });
  return rows.map(view);
}

/** One round of that edition; another edition's is not found. */
export async function roundOf(editionId: string, id: string): Promise<RoundView | null> {
  const row = await db.matchingRound.findFirst({ where: { id, editionId }, select });
  return row && view(row);
}

/** All slots of an edition in the order of time; they never overlap. No secret. */
export async function timeSlots(editionId: string): Promise<TimeSlotView[]> {
  return db.timeSlot.findMany({ where: { editionId }, orderBy: { startsAt: "asc" }, select: slot });
}

/** All tables of an edition, room by room in their order. No secret. */
export async function meetingTables(editionId: string): Promise<MeetingTableView[]> {
  const rows = await db.meetingTable.findMany({
    where: { editionId },
    orderBy: [{ roomId: "asc" }, { order: "asc" }, { id: "asc" }],
    select: table,
  });
  return rows.map((row) => ({ ...row, room: readLocalized(row.room.name) }));
}

/** The tables of one room with what stands on each. */
export async function tablesInUse(editionId: string, roomId: string): Promise<TableUse[]> {
  const rows = await db.meetingTable.findMany({
    where: { editionId, roomId },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { ...table, _count: { select: { meetings: true, pins: true, profiles: true } } },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, ..._count, room: readLocalized(row.room.name) }));
}

const spans = z.array(z.strictObject({ startsAt: z.coerce.date(), endsAt: z.coerce.date() }));

/** The breaks of a round's column. */
export const readBreaks = (column: unknown): Span[] => spans.parse(column);

type Row = Prisma.MatchingRoundGetPayload<{ select: typeof select }>;

function view({ session, rooms, slots, breaks: column, ...row }: Row): RoundView {
  const breaks = readBreaks(column);
  const { startsAt, endsAt } = session;
  const { gone, made } = recutting(slots, cutSlots({ startsAt, endsAt, ...row, breaks }));
  return {
    ...row,
    breaks,
    session: { ...session, title: readLocalized(session.title) },
    rooms: rooms.map(({ room: { id, name } }) => ({ id, name: readLocalized(name) })),
    tables: rooms.reduce((sum, { room }) => sum + room._count.tables, 0),
    slots: slots.map(({ _count, ...one }) => ({ ...one, taken: _count.holds })),
    outside: outsideOf(session, slots),
    stale: gone.length + made.length > 0,
  };
}

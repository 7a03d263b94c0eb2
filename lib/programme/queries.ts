import "server-only";
import { SIDES } from "@/lib/names/schema";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { readLocalized } from "@/lib/platform/i18n/localized";
import type { RoomView, SessionView } from "./schema";

const room = { id: true, name: true, capacity: true } as const;
const institution = { id: true, side: true, nameZh: true, nameJa: true, nameKo: true, nameEn: true } as const;
const select = {
  id: true,
  kind: true,
  room: { select: room },
  title: true,
  summary: true,
  startsAt: true,
  endsAt: true,
  languages: true,
  capacity: true,
  bookable: true,
  closed: true,
  reserved: true,
  waitlisted: true,
  attended: true,
  sides: { select: { side: true, quota: true, reserved: true, waitlisted: true } },
  speakers: {
    orderBy: { order: "asc" },
    select: { order: true, topic: true, institution: { select: institution } },
  },
} satisfies Prisma.SessionSelect;

/** The whole programme in order of time. Public: the caller has already been given the edition. */
export async function programme(editionId: string): Promise<SessionView[]> {
  const rows = await db.session.findMany({
    where: { editionId },
    orderBy: [{ startsAt: "asc" }, { endsAt: "asc" }, { id: "asc" }],
    select,
  });
  return rows.map(view);
}

/** One session of that edition; another edition's is not found. */
export async function sessionOf(editionId: string, id: string): Promise<SessionView | null> {
  const row = await db.session.findFirst({ where: { id, editionId }, select });
  return row && view(row);
}

export async function rooms(editionId: string): Promise<RoomView[]> {
  const rows = await db.room.findMany({ where: { editionId }, orderBy: { id: "asc" }, select: room });
  return rows.map((row) => ({ ...row, name: readLocalized(row.name) }));
}

export async function roomOf(editionId: string, id: string): Promise<RoomView | null> {
  const row = await db.room.findFirst({ where: { id, editionId }, select: room });
  return row && { ...row, name: readLocalized(row.name) };
}

type Row = Prisma.SessionGetPayload<{ select: typeof select }>;

function view({ sides, speakers, room, ...row }: Row): SessionView {
  return {
    ...row,
    title: readLocalized(row.title),
    summary: readLocalized(row.summary),
    room: room && { ...room, name: readLocalized(room.name) },
    sides: SIDES.flatMap((side) => sides.filter((share) => share.side === side)),
    speakers: speakers.map((speaker) => ({ ...speaker, topic: readLocalized(speaker.topic) })),
  };
}

import "server-only";
import { type Actor, canOrganise, canStaff, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { readLocalized } from "@/lib/platform/i18n/localized";
import { isId } from "@/lib/platform/id/is-id";
import { timeSlots } from "@/lib/round/queries";
import type { TimeSlotView } from "@/lib/round/schema";
import { interpreterUrl } from "./link-queries";
import { presentSlots } from "./rules";
import { type Assignment, type InterpreterDetail, type InterpreterLine, isLanguagePair } from "./schema";
import { assignmentsOf } from "./select";

const select = {
  id: true,
  nativeFamily: true,
  nativeGiven: true,
  latinFamily: true,
  latinGiven: true,
  email: true,
  locale: true,
  pairs: true,
  maxInRow: true,
  maxSlots: true,
  homeRoomId: true,
  homeRoom: { select: { name: true } },
  active: true,
  tokenVersion: true,
  version: true,
  absences: { orderBy: { startsAt: "asc" }, select: { startsAt: true, endsAt: true } },
  edition: { select: { endsOn: true } },
  _count: { select: { holds: { where: { meeting: { state: "SCHEDULED" } } } } },
} satisfies Prisma.InterpreterSelect;

/** The interpreters of an edition, those who are planned with first; addresses are for staff and organisers. */
export async function interpreters(actor: Actor, editionId: string): Promise<InterpreterLine[]> {
  if (!canView(actor, editionId)) return [];
  const orderBy: Prisma.InterpreterOrderByWithRelationInput[] = [
    { active: "desc" },
    { latinFamily: "asc" },
    { latinGiven: "asc" },
    { id: "asc" },
  ];
  const rows = await db.interpreter.findMany({ where: { editionId }, orderBy, select });
  const slots = await timeSlots(editionId);
  return rows.map((row) => line(row, slots, canStaff(actor, editionId)));
}

/** One of them with their hours, for staff and organisers; their link is for organisers only. */
export async function interpreterDetail(
  actor: Actor,
  editionId: string,
  id: string,
): Promise<InterpreterDetail | null> {
  if (!canStaff(actor, editionId) || !isId(id)) return null;
  const row = await db.interpreter.findFirst({ where: { id, editionId }, select });
  if (!row) return null;
  const { homeRoomId, version, absences, locale, edition } = row;
  const url = canOrganise(actor, editionId) ? interpreterUrl(row, edition.endsOn, locale) : null;
  return { ...line(row, await timeSlots(editionId), true), homeRoomId, version, absences, url };
}

/** Where one of them is needed in the published timetable. */
export async function assignmentsAt(actor: Actor, editionId: string, id: string): Promise<Assignment[]> {
  if (!canView(actor, editionId) || !isId(id)) return [];
  const found = await db.interpreter.findFirst({ where: { id, editionId }, select: { id: true } });
  return found ? assignmentsOf(db, id) : [];
}

type Row = Prisma.InterpreterGetPayload<{ select: typeof select }>;

function line(row: Row, slots: TimeSlotView[], contact: boolean): InterpreterLine {
  const { id, nativeFamily, nativeGiven, latinFamily, latinGiven, locale, maxInRow, maxSlots, active } = row;
  return {
    ...{ id, nativeFamily, nativeGiven, latinFamily, latinGiven, locale, maxInRow, maxSlots, active },
    email: contact ? row.email : null,
    pairs: row.pairs.filter(isLanguagePair),
    homeRoom: row.homeRoom && readLocalized(row.homeRoom.name),
    load: row._count.holds,
    present: presentSlots(row.absences, maxSlots, slots),
  };
}

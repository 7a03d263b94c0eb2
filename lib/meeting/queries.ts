import "server-only";
import { standsFor } from "@/lib/matching-profile/rules";
import type { PartyInstitution } from "@/lib/matching-profile/schema";
import { partySelect } from "@/lib/matching-profile/select";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { isId } from "@/lib/platform/id/is-id";
import { timeSlots } from "@/lib/round/queries";
import type { MeetingView, ReportedMeeting, Timetable } from "./schema";
import { type Frame, meetingSelect, meetingView } from "./select";

const standing = { status: true, erasedAt: true, institutionId: true } as const;

type Institution = Actor & { kind: "institution" };

/** The timetable in force; no secret, null before the first one is published. */
export async function timetableOf(editionId: string): Promise<Timetable | null> {
  const row = await db.matchingPlan.findFirst({
    where: { editionId, state: "PUBLISHED", publishedAt: { not: null } },
    select: { number: true, publishedAt: true },
  });
  return row?.publishedAt ? { number: row.number, publishedAt: row.publishedAt } : null;
}

/** An institution's own meetings by time, for whoever holds its link; those that were cancelled among them. */
export function meetingsOfProfile(actor: Institution): Promise<ReportedMeeting[]> {
  return meetingsWhere(actor.editionId, placedFor(actor.id));
}

/**
 * An institution's meetings as they were made known: one that it left or joined since stays as it was until the
 * timetable is published anew. Whoever calls has asked whether they may.
 */
export async function publishedTo(profileId: string, editionId: string): Promise<MeetingView[]> {
  const found = await meetingsWhere(editionId, {
    OR: [
      { state: "SCHEDULED", holds: { some: { profileId } } },
      { state: "CANCELLED", request: withParty(profileId) },
    ],
  });
  return found.map(unreported);
}

/** One meeting of an institution's own; null where it is another's. */
export async function meetingOfProfile(actor: Institution, id: string): Promise<ReportedMeeting | null> {
  if (!isId(id)) return null;
  const found = await meetingsWhere(actor.editionId, { id, ...placedFor(actor.id) });
  return found[0] ?? null;
}

/** What an institution agreed on and the timetable has not placed, or not with it. */
export async function unplacedOfProfile(actor: Institution): Promise<PartyInstitution[]> {
  const rows = await db.meetingRequest.findMany({
    where: {
      ...{ editionId: actor.editionId, state: "ACCEPTED", priority: { not: "NEVER" } },
      AND: [withParty(actor.id), { OR: [{ meeting: null }, { meeting: placedWithout(actor.id) }] }],
    },
    select: {
      from: { select: { id: true, institution: { select: partySelect } } },
      to: { select: { institution: { select: partySelect } } },
    },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ from, to }) => (from.id === actor.id ? to : from).institution);
}

/** The meetings of the institution for which a delegate attends; none, and `profileId` null, if they do not, or no more. */
export async function meetingsOfDelegate(
  actor: Actor,
): Promise<{ profileId: string | null; meetings: MeetingView[] }> {
  const profileId = await attendedBy(actor);
  if (actor.kind !== "delegate" || !profileId) return { profileId: null, meetings: [] };
  const found = await meetingsWhere(actor.editionId, placedFor(profileId));
  return { profileId, meetings: found.map(unreported) };
}

/** The institution for which a delegate attends, by its profile; none where they do not, or no more. */
export async function attendedBy(actor: Actor): Promise<string | null> {
  if (actor.kind !== "delegate") return null;
  const attends = await db.matchingAttendee.findUnique({
    where: { delegateId: actor.id },
    select: { profileId: true, profile: { select: { institutionId: true } }, delegate: { select: standing } },
  });
  return attends && standsFor(attends.delegate, attends.profile.institutionId) ? attends.profileId : null;
}

/** Where and when an interpreter is needed, for whoever holds their link. */
export async function meetingsOfInterpreter(actor: Actor & { kind: "interpreter" }): Promise<MeetingView[]> {
  const held = { holds: { some: { interpreterId: actor.id } } };
  return (await meetingsWhere(actor.editionId, held)).map(unreported);
}

export type EditionFilter = { slotIds?: string[]; roomId?: string };

/** The meetings that take place, by time and table, for the desk. */
export async function meetingsOfEdition(
  actor: Actor,
  editionId: string,
  { slotIds, roomId }: EditionFilter = {},
): Promise<ReportedMeeting[]> {
  if (!canView(actor, editionId)) return [];
  return meetingsWhere(editionId, {
    state: "SCHEDULED",
    ...(slotIds ? { holds: { some: { slotId: { in: slotIds } } } } : {}),
    ...(roomId ? { table: { roomId } } : {}),
  });
}

/** One meeting, for the desk. */
export async function meetingOf(
  actor: Actor,
  editionId: string,
  id: string,
): Promise<ReportedMeeting | null> {
  if (!isId(id) || !canView(actor, editionId)) return null;
  const [found] = await meetingsWhere(editionId, { id });
  return found ?? null;
}

/** What outsiders to a meeting's talk may know of it. */
export function unreported({
  result,
  nextStep,
  agreed,
  followUpOn,
  ...meeting
}: ReportedMeeting): MeetingView {
  return meeting;
}

/** By time and table. Whoever calls has asked whether they may. */
export async function meetingsWhere(
  editionId: string,
  where: Prisma.MeetingWhereInput,
): Promise<ReportedMeeting[]> {
  const [frame, rows] = await Promise.all([
    frameOf(editionId),
    db.meeting.findMany({ where: { ...where, editionId }, select: meetingSelect }),
  ]);
  return rows.map((row) => meetingView(row, frame)).sort(byTimeAndTable);
}

async function frameOf(editionId: string): Promise<Frame> {
  const [slots, { sideOrder }] = await Promise.all([
    timeSlots(editionId),
    db.edition.findUniqueOrThrow({ where: { id: editionId }, select: { sideOrder: true } }),
  ]);
  return { slots, sideOrder };
}

const byTimeAndTable = (a: MeetingView, b: MeetingView) =>
  a.startsAt.getTime() - b.startsAt.getTime() ||
  a.room.id.localeCompare(b.room.id) ||
  a.table.order - b.table.order ||
  a.table.label.localeCompare(b.table.label);

const withParty = (profileId: string): Prisma.MeetingRequestWhereInput => ({
  OR: [{ fromId: profileId }, { toId: profileId }, { guests: { some: { profileId } } }],
});

const placedWithout = (profileId: string) => ({
  state: "SCHEDULED" as const,
  holds: { none: { profileId } },
});

/** Of a guest who was added since the timetable was published, nobody knows yet whether they can at its time. */
const placedFor = (profileId: string): Prisma.MeetingWhereInput => ({
  request: withParty(profileId),
  NOT: placedWithout(profileId),
});

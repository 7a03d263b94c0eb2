import "server-only";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { readLocalized } from "@/lib/platform/i18n/localized";
import { fingerprint } from "@/lib/platform/security/signed";
import { canChangeProfile } from "./policy";
import type { ProfileChoices, ProfilePerson, ProfileSlot, ProfileTable } from "./schema";
import { comingWhere, personSelect, personView } from "./select";

/** What the form of a profile offers: nothing to those who may not change it. */
export async function profileChoices(
  actor: Actor,
  profile: { id: string; editionId: string; institution: { id: string } },
): Promise<ProfileChoices> {
  if (!canChangeProfile(actor, profile)) return { people: [], slots: [], seen: slotsMark([]) };
  const [people, slots] = await Promise.all([
    peopleOf(db, profile.editionId, profile.institution.id),
    slotsOf(db, profile.editionId),
  ]);
  return { people, slots, seen: slotsMark(slots) };
}

/** The tables of an edition, at one of which an institution may stay; for its organisers. */
export async function tableChoices(actor: Actor, editionId: string): Promise<ProfileTable[]> {
  if (!canOrganise(actor, editionId)) return [];
  const rows = await db.meetingTable.findMany({
    where: { editionId },
    orderBy: [{ roomId: "asc" }, { order: "asc" }],
    select: { id: true, label: true, room: { select: { name: true } } },
  });
  return rows.map(({ room, ...table }) => ({ ...table, room: readLocalized(room.name) }));
}

/** Those of an institution's delegates who come to an edition, in protocol order. */
export async function peopleOf(tx: Db, editionId: string, institutionId: string): Promise<ProfilePerson[]> {
  const rows = await tx.delegate.findMany({
    where: { editionId, institutionId, ...comingWhere },
    orderBy: [{ sortProtocol: "asc" }, { id: "asc" }],
    select: personSelect,
  });
  return rows.map(personView);
}

/** The time slots of an edition in order of time. */
export async function slotsOf(tx: Db, editionId: string): Promise<ProfileSlot[]> {
  const rows = await tx.timeSlot.findMany({
    where: { editionId },
    orderBy: { startsAt: "asc" },
    select: {
      ...{ id: true, roundId: true, block: true, startsAt: true, endsAt: true },
      round: { select: { session: { select: { title: true } } } },
    },
  });
  return rows.map(({ round, ...slot }) => ({ ...slot, title: readLocalized(round.session.title) }));
}

/** Differs as soon as a slot is added, moved or taken away. */
export const slotsMark = (slots: Pick<ProfileSlot, "id" | "startsAt" | "endsAt">[]): string =>
  fingerprint(slots.map(({ id, startsAt, endsAt }) => `${id} ${+startsAt} ${+endsAt}`).join("\n"));

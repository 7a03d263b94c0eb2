import "server-only";
import { difference } from "@/lib/audit/record";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, type Refusal, refuse } from "@/lib/platform/result/result";
import { absencesOf } from "./absence-rules";
import { slotsMark, slotsOf } from "./choice-queries";
import type { DeskProfileInput, ProfileInput } from "./input-schema";
import { canChangeProfile } from "./policy";
import { endLinks } from "./remove-service";
import { standsFor } from "./rules";
import type { Span } from "./schema";
import { holdDelegates, type LockedProfile, lockProfile, recordProfile } from "./turn";

export type ProfileRefusal = Refusal<
  | "notFound"
  | "forbidden"
  | "profile.changed"
  | "profile.noSuchDelegate"
  | "profile.noSuchRepresentative"
  | "profile.noSuchTable"
  | "profile.slotsChanged"
>;

/** The fields beside which a refusal is shown. */
export const REFUSED_FIELD: Partial<Record<ProfileRefusal["key"], string>> = {
  "profile.noSuchDelegate": "attendees",
  "profile.noSuchRepresentative": "representativeId",
  "profile.noSuchTable": "tableId",
  "profile.slotsChanged": "absences",
};

/** Columns that only an organiser sets. */
type DeskColumns = Pick<DeskProfileInput, "representativeId" | "tableId" | "maxMeetings">;

/** What an institution says of itself, by its own link. */
export async function changeOwnProfile(actor: Actor, input: ProfileInput) {
  if (actor.kind !== "institution") return refuse("forbidden");
  const done = await change(actor, actor, input, {});
  return done.ok ? ok() : done;
}

/**
 * The same by an organiser, who also sets who represents it, its table and how many meetings it takes. Refused
 * (`profile.changed`, with the `fields` that differ, parted by commas) when somebody else changed it meanwhile. The
 * links given so far are the institution's and stay good, but for when who represented it no longer comes for it.
 */
export async function changeProfile(actor: Actor, editionId: string, id: string, input: DeskProfileInput) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  const { representativeId, tableId, maxMeetings, ...own } = input;
  return change(actor, { editionId, id }, own, { representativeId, tableId, maxMeetings });
}

function change(
  actor: Actor,
  which: { editionId: string; id: string },
  input: ProfileInput,
  desk: Partial<DeskColumns>,
) {
  return db.$transaction(async (tx) => {
    const people = [
      ...new Set([...input.attendees, ...(desk.representativeId ? [desk.representativeId] : [])]),
    ];
    await holdDelegates(tx, people);
    const before = await lockProfile(tx, which.editionId, which.id);
    if (!before || !canChangeProfile(actor, before)) return refuse("notFound");
    if (before.version !== input.version)
      return refuse("profile.changed", { fields: await changedSince(tx, before.id, input.version) });
    const standing = await standingOf(tx, before, people);
    if (!input.attendees.every((id) => standing.has(id))) return refuse("profile.noSuchDelegate");
    if (desk.representativeId && !standing.has(desk.representativeId))
      return refuse("profile.noSuchRepresentative");
    if (desk.tableId && !(await hasTable(tx, before.editionId, desk.tableId)))
      return refuse("profile.noSuchTable");
    const slots = await slotsOf(tx, before.editionId);
    const known = new Set(slots.map(({ id }) => id));
    if (input.slotsSeen !== slotsMark(slots) || !input.absences.every((id) => known.has(id)))
      return refuse("profile.slotsChanged");
    await write(tx, actor, before, input, desk, absencesOf(slots, input.absences, before.absences));
    const linksEnded = await hasLostHolder(tx, before, desk);
    if (linksEnded) await endLinks(tx, actor, before);
    return ok({ linksEnded });
  });
}

async function write(
  tx: Db,
  actor: Actor,
  before: LockedProfile,
  { version, slotsSeen, attendees, absences: _, ...input }: ProfileInput,
  desk: Partial<DeskColumns>,
  absences: Span[],
): Promise<void> {
  const columns = { ...input, ...desk };
  const told = difference<Record<string, unknown>>(
    { ...before, attendees: before.attendees.map(({ delegateId }) => delegateId).sort() },
    { ...columns, attendees: attendees.toSorted(), absences },
  );
  if (!told.any) return;
  const { id: profileId } = before;
  await tx.matchingProfile.update({
    where: { id: profileId },
    data: { ...columns, version: { increment: 1 } },
  });
  await tx.matchingAttendee.deleteMany({ where: { profileId, delegateId: { notIn: attendees } } });
  // Whoever now stands for this institution no longer does for the one they came from.
  await tx.$executeRaw`
    INSERT INTO matching_attendee (profile_id, delegate_id)
      SELECT ${profileId}::uuid, id FROM unnest(${attendees}::uuid[]) id ORDER BY id
    ON CONFLICT (delegate_id) DO UPDATE SET profile_id = EXCLUDED.profile_id`;
  await tx.profileAbsence.deleteMany({ where: { profileId } });
  await tx.profileAbsence.createMany({
    data: absences.map((span) => ({ id: newId(), profileId, ...span })),
  });
  const after = { ...told.after, version: before.version + 1 };
  await recordProfile(tx, actor, before, "profile.changed", { before: told.before, after });
}

/** Whether somebody else, or nobody, represents it now, and who did until then does not come for it any more. */
async function hasLostHolder(tx: Db, before: LockedProfile, { representativeId }: Partial<DeskColumns>) {
  const former = before.representativeId;
  if (former === null || representativeId === undefined || representativeId === former) return false;
  return !(await standingOf(tx, before, [former])).has(former);
}

/** Which of these delegates come to the edition for the profile's institution. */
async function standingOf(tx: Db, { editionId, institutionId }: LockedProfile, ids: string[]) {
  const rows = await tx.delegate.findMany({
    where: { id: { in: ids }, editionId },
    select: { id: true, status: true, erasedAt: true, institutionId: true },
  });
  return new Set(rows.filter((row) => standsFor(row, institutionId)).map(({ id }) => id));
}

/** Held to the end, so that the table does not go meanwhile. */
async function hasTable(tx: Db, editionId: string, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id::text FROM meeting_table WHERE id = ${id}::uuid AND edition_id = ${editionId}::uuid FOR KEY SHARE`;
  return rows.length > 0;
}

/** The fields that the log says were changed after a version, parted by commas. */
async function changedSince(tx: Db, id: string, version: number): Promise<string> {
  const rows = await tx.$queryRaw<{ field: string }[]>`
    SELECT DISTINCT field FROM audit_entry, jsonb_object_keys(before) field
    WHERE entity_id = ${id} AND action = 'profile.changed' AND (after->>'version')::int > ${version} ORDER BY field`;
  return rows.map(({ field }) => field).join(",");
}

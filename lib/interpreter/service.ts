import "server-only";
import { difference, record } from "@/lib/audit/record";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { ok, refuse } from "@/lib/platform/result/result";
import { hoursTicked, storeAbsences } from "./absence-service";
import { endLinks, forgetLetters } from "./link-service";
import { awayAudited, lockInterpreter } from "./lock";
import { placeOnce } from "./once";
import type { InterpreterInput } from "./schema";

/** Adds an interpreter; the answer is their id, and the same where the same form is sent again, under the same `id`. */
export async function createInterpreter(
  actor: Actor,
  editionId: string,
  sentId: string,
  input: InterpreterInput,
) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    if (!(await holdRoom(tx, editionId, input.homeRoomId))) return refuse("interpreter.noSuchRoom");
    const hours = await hoursTicked(tx, editionId, input, []);
    if (!hours.ok) return hours;
    const data = columns(input);
    const { id, isNew } = await placeOnce(tx, { id: sentId, editionId, ...data });
    if (!isNew) return ok({ id });
    await storeAbsences(tx, id, hours.value);
    const fact = { editionId, action: "interpreter.created", entity: "interpreter", entityId: id };
    await record(tx, actor, { ...fact, after: { ...audited(data), away: awayAudited(hours.value) } });
    return ok({ id });
  });
}

/**
 * Changes an interpreter as they stood at `version`; whoever changed them since, they too, is not overwritten. With
 * another e-mail address the links given so far end: the old one may be somebody else's.
 */
export async function changeInterpreter(
  actor: Actor,
  editionId: string,
  { id, version }: { id: string; version: number },
  input: InterpreterInput,
) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    if (!(await holdRoom(tx, editionId, input.homeRoomId))) return refuse("interpreter.noSuchRoom");
    const before = await lockInterpreter(tx, editionId, id);
    if (!before) return refuse("notFound");
    if (before.version !== version) return refuse("interpreter.changedMeanwhile");
    const hours = await hoursTicked(tx, editionId, input, before.absences);
    if (!hours.ok) return hours;
    const data = columns(input);
    const linksEnded = before.email !== null && before.email !== data.email;
    await tx.interpreter.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    await storeAbsences(tx, id, hours.value);
    const { any, ...change } = difference(
      { ...audited(before), away: before.away },
      { ...audited(data), away: awayAudited(hours.value) },
    );
    const personal = PERSONAL.filter((field) => before[field] !== data[field]);
    if (any || personal.length > 0) {
      const fact = { editionId, action: "interpreter.changed", entity: "interpreter", entityId: id };
      await record(tx, actor, { ...fact, before: change.before, after: { ...change.after, personal } });
    }
    if (linksEnded) await endLinks(tx, actor, before);
    return ok({ linksEnded });
  });
}

/** Refused while they have meetings, with how many: they can be set to not be planned with any more. */
export async function deleteInterpreter(actor: Actor, editionId: string, id: string) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const before = await lockInterpreter(tx, editionId, id);
    if (!before) return refuse("notFound");
    const meetings = await tx.meeting.count({ where: { holds: { some: { interpreterId: id } } } });
    if (meetings > 0) return refuse("interpreter.hasMeetings", { meetings });
    await forgetLetters(tx, editionId, id);
    await tx.interpreter.delete({ where: { id } });
    const fact = { editionId, action: "interpreter.deleted", entity: "interpreter", entityId: id };
    await record(tx, actor, { ...fact, before: audited(before) });
    return ok();
  });
}

const columns = ({ absences, slotsSeen, ...data }: InterpreterInput) => data;

const PERSONAL = ["nativeFamily", "nativeGiven", "latinFamily", "latinGiven", "email"] as const;

/** What the audit log keeps: never the name or address, of which it says only that they changed. */
const audited = ({
  locale,
  pairs,
  maxInRow,
  maxSlots,
  homeRoomId,
  active,
}: Pick<InterpreterInput, "locale" | "maxInRow" | "maxSlots" | "homeRoomId" | "active"> & {
  pairs: string[];
}) => ({
  ...{ locale, pairs, maxInRow, maxSlots, homeRoomId, active },
});

/** A room of the edition, held to the end; without one there is nothing to hold. */
async function holdRoom(tx: Db, editionId: string, id: string | null): Promise<boolean> {
  if (id === null) return true;
  const found = await tx.$queryRaw<unknown[]>`
    SELECT id::text FROM room WHERE id = ${id}::uuid AND edition_id = ${editionId}::uuid FOR SHARE`;
  return found.length > 0;
}

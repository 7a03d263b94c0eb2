import "server-only";
import { record } from "@/lib/audit/record";
import { absencesOf } from "@/lib/matching-profile/absence-rules";
import { slotsMark, slotsOf } from "@/lib/matching-profile/choice-queries";
import type { Actor } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import type { Span } from "@/lib/round/schema";
import { awayAudited, lockInterpreter } from "./lock";
import type { InterpreterInput } from "./schema";

type Ticked = Pick<InterpreterInput, "absences" | "slotsSeen">;

/** An interpreter says when they cannot work, by slots; once a timetable is published, only the organiser can. */
export async function setOwnAbsences(actor: Actor & { kind: "interpreter" }, ticked: Ticked) {
  const { editionId } = actor;
  return db.$transaction(async (tx) => {
    const before = await lockInterpreter(tx, editionId, actor.id);
    if (!before) return refuse("notFound");
    const published = await tx.matchingPlan.count({ where: { editionId, state: "PUBLISHED" } });
    if (published > 0) return refuse("interpreter.published");
    const hours = await hoursTicked(tx, editionId, ticked, before.absences);
    if (!hours.ok) return hours;
    const away = awayAudited(hours.value);
    if (away.join() === before.away.join()) return ok();
    await storeAbsences(tx, actor.id, hours.value);
    await tx.interpreter.update({ where: { id: actor.id }, data: { version: { increment: 1 } } });
    const fact = { editionId, action: "interpreter.absences", entity: "interpreter", entityId: actor.id };
    await record(tx, actor, { ...fact, before: { away: before.away }, after: { away } });
    return ok();
  });
}

/**
 * Ticked slots as hours, which hold when a round is cut anew. Refused where the slots are others by now than those
 * that were offered. Writes nothing.
 *
 * @param before the hours that were known
 */
export async function hoursTicked(
  tx: Db,
  editionId: string,
  { absences, slotsSeen }: Ticked,
  before: Span[],
) {
  const slots = await slotsOf(tx, editionId);
  const known = new Set(slots.map(({ id }) => id));
  if (slotsSeen !== slotsMark(slots) || !absences.every((id) => known.has(id)))
    return refuse("interpreter.slotsChanged");
  return ok(absencesOf(slots, absences, before));
}

/** Puts these hours in the place of those that were known. */
export async function storeAbsences(tx: Db, interpreterId: string, away: Span[]): Promise<void> {
  await tx.interpreterAbsence.deleteMany({ where: { interpreterId } });
  const data = away.map((span) => ({ id: newId(), interpreterId, ...span }));
  await tx.interpreterAbsence.createMany({ data });
}

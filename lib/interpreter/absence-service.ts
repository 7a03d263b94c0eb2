import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import { awayAudited, lockInterpreter } from "./lock";
import { awayIn, awayOutside } from "./rules";

/** An interpreter says when they cannot work, by slots; once a timetable is published, only the organiser can. */
export async function setOwnAbsences(actor: Actor & { kind: "interpreter" }, slotIds: readonly string[]) {
  const { editionId } = actor;
  return db.$transaction(async (tx) => {
    const before = await lockInterpreter(tx, editionId, actor.id);
    if (!before) return refuse("notFound");
    const published = await tx.matchingPlan.count({ where: { editionId, state: "PUBLISHED" } });
    if (published > 0) return refuse("interpreter.published");
    const away = await writeAbsences(tx, before, slotIds);
    if (away.join() === before.away.join()) return ok();
    await tx.interpreter.update({ where: { id: actor.id }, data: { version: { increment: 1 } } });
    const fact = { editionId, action: "interpreter.absences", entity: "interpreter", entityId: actor.id };
    await record(tx, actor, { ...fact, before: { away: before.away }, after: { away } });
    return ok();
  });
}

/** Stores ticked slots as hours; ids that are none of the edition's slots say nothing. What the log keeps of them. */
export async function writeAbsences(
  tx: Db,
  { id: interpreterId, editionId }: { id: string; editionId: string },
  slotIds: readonly string[],
): Promise<string[]> {
  const slots = await tx.timeSlot.findMany({ where: { editionId }, orderBy: { startsAt: "asc" } });
  const there = await tx.interpreterAbsence.findMany({ where: { interpreterId } });
  const away = [
    ...awayOutside(there, slots).map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    ...awayIn(new Set(slotIds), slots),
  ].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  await tx.interpreterAbsence.deleteMany({ where: { interpreterId } });
  await tx.interpreterAbsence.createMany({
    data: away.map((span) => ({ id: newId(), interpreterId, ...span })),
  });
  return awayAudited(away);
}

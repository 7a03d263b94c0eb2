import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import type { OwnWork } from "./schema";
import { assignmentsOf } from "./select";

/** What an interpreter sees of the talks: their own work and hours, and of the meetings no more than they need. */
export async function ownWork(actor: Actor & { kind: "interpreter" }): Promise<OwnWork | null> {
  const row = await db.interpreter.findUnique({
    where: { id: actor.id },
    select: {
      ...{ nativeFamily: true, nativeGiven: true, latinFamily: true, latinGiven: true },
      ...{ locale: true, active: true },
      absences: { orderBy: { startsAt: "asc" }, select: { startsAt: true, endsAt: true } },
    },
  });
  if (!row) return null;
  const { absences, active, ...name } = row;
  const where = { editionId: actor.editionId, state: "PUBLISHED" } as const;
  const published = (await db.matchingPlan.count({ where })) > 0;
  return { name, absences, active, published, assignments: await assignmentsOf(db, actor.id) };
}

import type { Db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import type { Place } from "./place";

type Change = { id: string; before: Place | null; after: Place | null };

/**
 * Keeps whom changes take off meetings, with the slot they knew, and forgets those who hold theirs again. The holds
 * of the meetings are those after the changes.
 */
export async function keepFormer(tx: Db, changes: Change[]): Promise<void> {
  const back = changes.filter(({ after }) => after).map(({ id }) => id);
  await tx.$executeRaw`
    DELETE FROM former_hold f USING meeting_hold h
    WHERE f.meeting_id = ANY(${back}::uuid[]) AND h.meeting_id = f.meeting_id
      AND (h.profile_id = f.profile_id OR h.interpreter_id = f.interpreter_id)`;
  await tx.formerHold.createMany({ data: changes.flatMap(takenOff) });
}

function takenOff({ id, before, after }: Change) {
  if (!before) return [];
  const interprets = new Set(after?.interpreters.map((one) => one.id));
  const gone = [
    ...before.profileIds
      .filter((one) => !after?.profileIds.includes(one))
      .map((profileId) => ({ profileId })),
    ...before.interpreters.flatMap((one) => (interprets.has(one.id) ? [] : [{ interpreterId: one.id }])),
  ];
  const slotId = before.slotIds[0] ?? null;
  return gone.map((who) => ({ id: newId(), meetingId: id, slotId, ...who }));
}

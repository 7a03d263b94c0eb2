import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";

export type Promoted = { sessionId: string; delegateId: string };

/**
 * Tells everybody whom `seating_promote` or `seating_release` moved, each in their own language, and records
 * it: in the transaction that moved them, so that nobody gets a seat without hearing of it.
 */
export async function tellPromoted(tx: Db, actor: Actor, editionId: string, rows: Promoted[]): Promise<void> {
  if (rows.length === 0) return;
  const people = await tx.delegate.findMany({
    where: { id: { in: rows.map(({ delegateId }) => delegateId) } },
    select: { id: true, locale: true, email: true },
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  await tx.outboxMail.createMany({
    data: rows.flatMap(({ sessionId, delegateId }) => {
      const person = byId.get(delegateId);
      if (!person) return [];
      const { locale, email: recipient } = person;
      return [
        {
          id: newId(),
          editionId,
          delegateId,
          kind: "seat.promoted",
          locale,
          recipient,
          payload: { sessionId },
        },
      ];
    }),
  });
  const moved = rows.map(({ sessionId, delegateId }) => ({
    editionId,
    action: "seat.promoted",
    entity: "delegate",
    entityId: delegateId,
    before: { sessionId, state: "WAITLISTED" },
    after: { sessionId, state: "RESERVED" },
  }));
  await record(tx, actor, ...moved);
}

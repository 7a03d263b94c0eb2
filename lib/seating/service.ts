import type { Actor } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import { type Promoted, tellPromoted } from "./promotion";
import type { LiveSeat } from "./schema";

type Person = { id: string; editionId: string; side: string };

/**
 * What a person holds, after locking every session it concerns and those of `more`, in id order. From here to
 * the end of the transaction nobody else can move this person up in any queue: that is what makes it safe to
 * update the person's own row last. The caller holds the person's advisory lock.
 */
export async function lockSeats(tx: Db, delegateId: string, more: string[] = []): Promise<LiveSeat[]> {
  const held = await tx.seat.findMany({
    where: { delegateId, state: { not: "RELEASED" } },
    select: { sessionId: true },
  });
  const sessions = [...new Set([...held.map(({ sessionId }) => sessionId), ...more])];
  if (sessions.length > 0) await tx.$executeRaw`SELECT seating_lock(${sessions}::uuid[])`;
  return liveSeats(tx, delegateId);
}

/** Seats and queue places by session id. */
export async function liveSeats(tx: Db, delegateId: string): Promise<LiveSeat[]> {
  return tx.$queryRaw<LiveSeat[]>`
    SELECT x.session_id AS "sessionId", x.state,
      CASE WHEN x.state = 'WAITLISTED' THEN (SELECT count(*)::int FROM seat w
        WHERE w.session_id = x.session_id AND w.state = 'WAITLISTED' AND w.ticket <= x.ticket) END AS position
    FROM seat x WHERE x.delegate_id = ${delegateId}::uuid AND x.state <> 'RELEASED' ORDER BY x.session_id`;
}

/** Lets seats go, gives them to whoever is next, and tells those. */
export async function releaseSeats(tx: Db, actor: Actor, person: Person, sessions: string[]): Promise<void> {
  if (sessions.length === 0) return;
  const promoted = await tx.$queryRaw<Promoted[]>`
    SELECT session_id AS "sessionId", delegate_id AS "delegateId"
    FROM seating_release(${person.id}::uuid, ${sessions}::uuid[])`;
  await tellPromoted(tx, actor, person.editionId, promoted);
}

/**
 * Takes seats, or places in the queues, in sessions where the person holds none.
 *
 * @throws SQLSTATE DD001 where a session is not open; `byHand` passes closed and begun ones
 */
export async function claimSeats(tx: Db, person: Person, sessions: string[], byHand: boolean): Promise<void> {
  if (sessions.length === 0) return;
  await tx.$queryRaw`SELECT session_id::text FROM seating_claim(${person.id}::uuid, ${person.editionId}::uuid,
    ${person.side}::side, ${sessions}::uuid[], ${byHand})`;
}

/**
 * Puts a waiting person before all others of the queue, then gives out what is free: never over capacity or
 * quota. The session is locked.
 *
 * @returns whether the person has the seat now, or only is the next to get one
 */
export async function moveToFront(
  tx: Db,
  actor: Actor,
  person: Person,
  sessionId: string,
): Promise<"RESERVED" | "FIRST"> {
  await tx.$executeRaw`
    UPDATE seat x SET changed_at = clock_timestamp(),
      ticket = (SELECT min(w.ticket) - 1 FROM seat w WHERE w.session_id = x.session_id AND w.state = 'WAITLISTED')
    WHERE x.session_id = ${sessionId}::uuid AND x.delegate_id = ${person.id}::uuid AND x.state = 'WAITLISTED'`;
  const promoted = await tx.$queryRaw<Promoted[]>`
    SELECT session_id AS "sessionId", delegate_id AS "delegateId" FROM seating_promote(ARRAY[${sessionId}::uuid])`;
  await tellPromoted(tx, actor, person.editionId, promoted);
  return promoted.some(({ delegateId }) => delegateId === person.id) ? "RESERVED" : "FIRST";
}

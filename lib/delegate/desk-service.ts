import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result/result";
import { lockSeats, moveToFront } from "@/lib/seating/service";
import { canDecide, canReceive } from "./policy";
import { isLive } from "./rules";
import type { RegistrationStatus } from "./schema";
import { onePerson, recordOn } from "./turn";

/** How long a confirmation's letter waits, and with it the chance to undo. */
export const UNDO_SECONDS = 60;

/**
 * Puts a waiting person first in a session's queue, for a reason that is recorded. Where a seat is free under
 * capacity and quota they have it at once; else they get the next one that is freed.
 */
export function moveFromWaitingList(
  actor: Actor,
  id: string,
  sessionId: string,
  reason: string,
): Promise<Result<"RESERVED" | "FIRST", Refusal<"notFound" | "delegate.notWaiting">>> {
  return onePerson(
    id,
    (person) => canDecide(actor, person),
    async (tx, person) => {
      const held = await lockSeats(tx, person.id);
      const waits = held.find((seat) => seat.sessionId === sessionId && seat.state === "WAITLISTED");
      if (!waits) return refuse("delegate.notWaiting");
      await recordOn(tx, actor, person, {
        action: "seat.first",
        before: { sessionId, position: waits.position },
        after: { sessionId, position: 1, reason },
      });
      return ok(await moveToFront(tx, actor, person, sessionId));
    },
  );
}

/** Notes that somebody arrived; a second time changes nothing. Confirms nobody: a waiting person is refused. */
export function markArrived(
  actor: Actor,
  id: string,
): Promise<Result<undefined, Refusal<"notFound" | "delegate.notConfirmed">>> {
  return onePerson(
    id,
    (person) => canReceive(actor, person),
    async (tx, person) => {
      if (person.arrivedAt) return ok();
      if (person.status !== "CONFIRMED") return refuse("delegate.notConfirmed");
      await tx.$executeRaw`UPDATE delegate SET arrived_at = clock_timestamp() WHERE id = ${id}::uuid`;
      await recordOn(tx, actor, person, { action: "delegate.arrived", after: { arrived: true } });
      return ok();
    },
  );
}

export function undoArrived(actor: Actor, id: string): Promise<Result<undefined, Refusal<"notFound">>> {
  return onePerson(
    id,
    (person) => canReceive(actor, person),
    async (tx, person) => {
      if (!person.arrivedAt) return ok();
      await tx.delegate.update({ where: { id }, data: { arrivedAt: null } });
      await recordOn(tx, actor, person, {
        action: "delegate.arrival-undone",
        before: { arrivedAt: person.arrivedAt.toISOString() },
        after: { arrived: false },
      });
      return ok();
    },
  );
}

/** Makes every link and pass given to this person so far worthless. */
export function revokeLinks(actor: Actor, id: string): Promise<Result<undefined, Refusal<"notFound">>> {
  return onePerson(
    id,
    (person) => canDecide(actor, person),
    async (tx, person) => {
      await tx.delegate.update({ where: { id }, data: { tokenVersion: { increment: 1 } } });
      const before = { tokenVersion: person.tokenVersion };
      const after = { tokenVersion: person.tokenVersion + 1 };
      await recordOn(tx, actor, person, { action: "delegate.links-revoked", before, after });
      return ok();
    },
  );
}

/**
 * Takes a confirmation back while its letter has not left: within a minute, and only where it was the last
 * thing that happened to the registration.
 */
export function undoConfirm(
  actor: Actor,
  id: string,
): Promise<Result<undefined, Refusal<"notFound" | "delegate.tooLate">>> {
  return onePerson(
    id,
    (person) => canDecide(actor, person),
    async (tx, person) => {
      const last = await tx.auditEntry.findFirst({
        where: { entityId: id, action: { not: "delegate.arrived" } },
        orderBy: { id: "desc" },
        select: { action: true, before: true },
      });
      const undoable = last?.action === "registration.confirmed" && person.status === "CONFIRMED";
      if (!undoable || person.arrivedAt || !(await takeLetterBack(tx, id))) return refuse("delegate.tooLate");
      const { status } = last.before as { status: RegistrationStatus };
      if (!isLive(status)) return refuse("delegate.tooLate");
      await recordOn(tx, actor, person, {
        action: "registration.confirmation-undone",
        before: { status: "CONFIRMED" },
        after: { status, version: person.version + 1 },
      });
      await tx.delegate.update({ where: { id }, data: { status, version: { increment: 1 } } });
      return ok();
    },
  );
}

/** Whether the confirmation was still waiting to leave. */
async function takeLetterBack(tx: Db, delegateId: string): Promise<boolean> {
  const taken = await tx.$executeRaw`
    DELETE FROM outbox_mail WHERE delegate_id = ${delegateId}::uuid AND kind = 'registration.confirmed'
      AND state = 'QUEUED' AND next_at > clock_timestamp()`;
  return taken > 0;
}

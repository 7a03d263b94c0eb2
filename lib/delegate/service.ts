import "server-only";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import { sqlState } from "@/lib/platform/db/errors";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result/result";
import type { LiveSeat } from "@/lib/seating/schema";
import { claimSeats, liveSeats, lockSeats, releaseSeats } from "@/lib/seating/service";
import { canChange, canDecide } from "./policy";
import { canBeConfirmed, isLive, sessionChange, statusWithSeats } from "./rules";
import type { RegistrationStatus } from "./schema";
import { onePerson, type Person, putLetter, recordOn } from "./turn";

export type StatusRefusal = Refusal<
  "notFound" | "delegate.ended" | "delegate.confirmed" | "delegate.arrived"
>;
export type SessionsRefusal = Refusal<"notFound" | "delegate.ended" | "sessionClosed">;

/** Confirms a registration by hand. The letter leaves `letterAfter` seconds later: so long it can be undone. */
export function confirmDelegate(
  actor: Actor,
  id: string,
  letterAfter = 0,
): Promise<Result<undefined, StatusRefusal>> {
  return onePerson(
    id,
    (person) => canDecide(actor, person),
    async (tx, person) => {
      if (!isLive(person.status)) return refuse("delegate.ended");
      if (!canBeConfirmed(person.status)) return refuse("delegate.confirmed");
      await putLetter(tx, person, "registration.confirmed", {}, letterAfter);
      await moveTo(tx, actor, person, "CONFIRMED", "registration.confirmed");
      return ok();
    },
  );
}

/** Declines a registration; its seats go to the next in line. The person is told the reason. */
export function declineDelegate(
  actor: Actor,
  id: string,
  reason: string,
): Promise<Result<undefined, StatusRefusal>> {
  return onePerson(
    id,
    (person) => canDecide(actor, person),
    (tx, person) => end(tx, actor, person, "DECLINED", reason),
  );
}

/** Cancels a registration, by the person or an organiser; its seats go to the next in line. */
export function cancelDelegate(actor: Actor, id: string): Promise<Result<undefined, StatusRefusal>> {
  return onePerson(
    id,
    (person) => canChange(actor, person),
    (tx, person) => end(tx, actor, person, "CANCELLED", null),
  );
}

/**
 * Lets go of the sessions that are no longer wanted and takes seats, or places in the queues, in the new ones:
 * whole or not at all. An organiser may add somebody to a session that is closed or has begun.
 *
 * @param sessionIds all that are wanted
 * @returns what the person holds now
 */
export async function changeSessions(
  actor: Actor,
  id: string,
  sessionIds: string[],
): Promise<Result<LiveSeat[], SessionsRefusal>> {
  try {
    return await onePerson(
      id,
      (person) => canChange(actor, person),
      (tx, person) => reseat(tx, actor, person, sessionIds),
    );
  } catch (error) {
    if (sqlState(error) === "DD001") return refuse("sessionClosed");
    throw error;
  }
}

async function reseat(tx: Db, actor: Actor, person: Person, wanted: string[]) {
  if (!isLive(person.status)) return refuse("delegate.ended");
  const held = await lockSeats(tx, person.id, wanted);
  const { release, claim } = sessionChange(held, wanted);
  if (release.length === 0 && claim.length === 0) return ok(held);
  await releaseSeats(tx, actor, person, release);
  await claimSeats(tx, person, claim, canOrganise(actor, person.editionId));
  const seats = await liveSeats(tx, person.id);
  await putLetter(tx, person, "registration.changed", { seats });
  await recordOn(tx, actor, person, { action: "registration.sessions", before: held, after: seats });
  const status = statusWithSeats(person.status, seats);
  await tx.delegate.update({ where: { id: person.id }, data: { status, version: { increment: 1 } } });
  return ok(seats);
}

async function end(
  tx: Db,
  actor: Actor,
  person: Person,
  status: "DECLINED" | "CANCELLED",
  reason: string | null,
) {
  if (!isLive(person.status)) return refuse("delegate.ended");
  if (person.arrivedAt) return refuse("delegate.arrived");
  const held = await lockSeats(tx, person.id);
  const kind = status === "DECLINED" ? "registration.declined" : "registration.cancelled";
  await putLetter(tx, person, kind, reason === null ? {} : { reason });
  await releaseSeats(
    tx,
    actor,
    person,
    held.map(({ sessionId }) => sessionId),
  );
  await moveTo(tx, actor, person, status, kind, { declineReason: reason });
  return ok();
}

/** The status and what goes with it, in the row and in the audit log. */
async function moveTo(
  tx: Db,
  actor: Actor,
  person: Person,
  status: RegistrationStatus,
  action: string,
  more: { declineReason?: string | null } = {},
) {
  await recordOn(tx, actor, person, {
    action,
    before: { status: person.status },
    after: { status, ...more, version: person.version + 1 },
  });
  await tx.delegate.update({
    where: { id: person.id },
    data: { status, ...more, version: { increment: 1 } },
  });
}

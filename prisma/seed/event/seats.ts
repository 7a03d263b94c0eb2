import type { RegistrationStatus } from "@/lib/platform/db/generated/enums";
import type { Random } from "../random";
import type { Planned, PlannedDelegation } from "./delegations";
import { isLive } from "./places";
import type { PlannedSession } from "./programme";
import { type Seated, seatInTurn } from "./seating";
import { drawWishes } from "./wishes";

export type SignedUp = Planned & { createdAt: Date; arrivedAt: Date | null };

/** As many of the last to sign up ask for the full session alone, so that their registration waits. */
const LATE = 4;

/**
 * Lets everybody sign up and sit down in turn.
 *
 * @param times when somebody signed up, in order, as many as there are people
 * @param arrival the doors of a past edition: nearly everybody came; null before it
 */
export function planSeats(
  sessions: PlannedSession[],
  delegations: PlannedDelegation[],
  times: Date[],
  arrival: Date | null,
  chance: Random,
) {
  const signed = signUp(delegations, times, arrival, chance);
  const live = signed.filter(isLive);
  const banquet = arrival ? undefined : sessions.find(({ kind }) => kind === "BANQUET")?.id;
  const late = banquet === undefined ? [] : live.filter(isLate).slice(-LATE);
  const wishes = drawWishes(sessions, live, new Set(late.map(({ id }) => id)), banquet, chance);
  const seats = seatInTurn(
    sessions,
    live.map(({ id, side, createdAt }) => ({
      delegateId: id,
      side,
      at: createdAt,
      sessionIds: (wishes.get(id) ?? []).map((session) => session.id),
    })),
  );
  const came = new Map(signed.map(({ id, arrivedAt }) => [id, arrivedAt]));
  return {
    people: signed.map((person) => ({ ...person, status: statusOf(person, seats) })),
    seats: [
      ...seats.map((seat) => ({ ...seat, state: attended(seat, came.get(seat.delegateId), chance) })),
      ...released(
        sessions,
        signed.filter((person) => !isLive(person)),
      ),
    ].map(({ at, ...seat }) => ({ ...seat, createdAt: at, changedAt: at })),
  };
}

function signUp(
  delegations: PlannedDelegation[],
  times: Date[],
  arrival: Date | null,
  chance: Random,
): SignedUp[] {
  return chance.shuffle(delegations.flatMap(({ people }) => people)).map((person, index) => {
    const createdAt = times[index];
    if (!createdAt) throw new Error("Fewer times than people.");
    const comes = arrival && isLive(person) && chance.chance(0.95);
    const arrivedAt = comes ? new Date(arrival.getTime() + chance.below(80 * 60) * 1000) : null;
    return { ...person, createdAt, arrivedAt };
  });
}

const isLate = ({ side, role, status }: Planned) =>
  side === "CN" && role === "MEMBER" && status === "CONFIRMED";

function statusOf({ id, status }: SignedUp, seats: Seated[]): RegistrationStatus {
  const own = seats.filter(({ delegateId }) => delegateId === id);
  const waits = own.length > 0 && own.every(({ state }) => state === "WAITLISTED");
  return status === "CONFIRMED" && waits ? "WAITLISTED" : status;
}

function attended(
  { state }: Seated,
  arrivedAt: Date | null | undefined,
  { chance }: Random,
): Seated["state"] {
  return state === "RESERVED" && arrivedAt && chance(0.93) ? "ATTENDED" : state;
}

/** Who cancelled or was declined let go of the opening and the banquet. */
function released(sessions: PlannedSession[], gone: SignedUp[]): Seated[] {
  const held = sessions.filter(({ kind }) => kind === "OPENING_CEREMONY" || kind === "BANQUET");
  return gone.flatMap(({ id, side, createdAt }) =>
    held.map((session) => ({
      sessionId: session.id,
      delegateId: id,
      side,
      state: "RELEASED" as const,
      ticket: null,
      at: createdAt,
    })),
  );
}

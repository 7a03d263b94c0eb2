import type { SeatState, Side } from "@/lib/platform/db/generated/enums";

export type Limits = { id: string; capacity: number; quotas?: Partial<Record<Side, number>> };
export type Wish = { delegateId: string; side: Side; sessionIds: string[]; at: Date };
export type Seated = {
  sessionId: string;
  delegateId: string;
  side: Side;
  state: SeatState;
  ticket: number | null;
  at: Date;
};

/** Seats people one after the other by the rule of the database's `seating_take`: room, quota, nobody waiting. */
export function seatInTurn(sessions: Limits[], wishes: Wish[]): Seated[] {
  const halls = new Map(sessions.map((session) => [session.id, new Hall(session)]));
  return wishes.flatMap(({ delegateId, side, sessionIds, at }) =>
    sessionIds.map((sessionId): Seated => {
      const hall = halls.get(sessionId);
      if (!hall) throw new Error(`No session ${sessionId}.`);
      return { sessionId, delegateId, side, at, ...hall.take(side) };
    }),
  );
}

class Hall {
  readonly #limits: Limits;
  readonly #reserved = new Map<Side, number>();
  readonly #waiting = new Set<Side>();
  #taken = 0;
  #ticket = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  take(side: Side): Pick<Seated, "state" | "ticket"> {
    const { capacity, quotas } = this.#limits;
    const ofSide = this.#reserved.get(side) ?? 0;
    if (this.#taken < capacity && ofSide < (quotas?.[side] ?? capacity) && !this.#waiting.has(side)) {
      this.#taken += 1;
      this.#reserved.set(side, ofSide + 1);
      return { state: "RESERVED", ticket: null };
    }
    this.#waiting.add(side);
    this.#ticket += 1;
    return { state: "WAITLISTED", ticket: this.#ticket };
  }
}

import type { SessionView, SideShare } from "./schema";

type Placed = Pick<SessionView, "id" | "room" | "startsAt" | "endsAt">;

/** The sessions that stand in the same room at the same time as this one. Touching ends do not overlap. O(n). */
export function sharingRoom<Session extends Placed>(one: Placed, all: Session[]): Session[] {
  return all.filter(
    (other) =>
      other.id !== one.id &&
      one.room !== null &&
      other.room?.id === one.room.id &&
      other.startsAt < one.endsAt &&
      one.startsAt < other.endsAt,
  );
}

export type QuotaWarning = { key: "over"; sum: number } | { key: "idle"; idle: number };

/**
 * What the quotas together say of the capacity: more than there is (so they race for it), or, where every side
 * has one, seats that nobody can take. Null when there is nothing to say.
 */
export function quotaWarning(capacity: number, shares: Pick<SideShare, "quota">[]): QuotaWarning | null {
  const set = shares.flatMap(({ quota }) => (quota === null ? [] : [quota]));
  const sum = set.reduce((total, quota) => total + quota, 0);
  if (sum > capacity) return { key: "over", sum };
  return set.length === shares.length && sum < capacity ? { key: "idle", idle: capacity - sum } : null;
}

export type Limits = {
  capacity: number;
  quotas: Record<SideShare["side"], number | null>;
  bookable: boolean;
};
type Taken = { reserved: number; waitlisted: number; sides: Pick<SideShare, "side" | "reserved">[] };

export type LimitRefusal =
  | { key: "programme.capacityBelowSeats"; values: { taken: number } }
  | { key: `programme.quotaBelowSeats.${SideShare["side"]}`; values: { taken: number } }
  | { key: "programme.seatsTaken"; values: { taken: number } };

/** Why these limits cannot stand over the seats that are taken, with the figure; null when they can. */
export function limitRefusal(limits: Limits, taken: Taken): LimitRefusal | null {
  if (taken.reserved > limits.capacity)
    return { key: "programme.capacityBelowSeats", values: { taken: taken.reserved } };
  const over = taken.sides.find(({ side, reserved }) => reserved > (limits.quotas[side] ?? reserved));
  if (over) return { key: `programme.quotaBelowSeats.${over.side}`, values: { taken: over.reserved } };
  const holders = taken.reserved + taken.waitlisted;
  if (!limits.bookable && holders > 0) return { key: "programme.seatsTaken", values: { taken: holders } };
  return null;
}

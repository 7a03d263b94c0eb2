import type { Side } from "@/lib/names/schema";
import type { SessionView } from "./schema";

export type SeatsLeft = "PLENTY" | "FEW" | "FULL" | "CLOSED" | "UNBOOKED";

type Counted = Pick<SessionView, "capacity" | "reserved" | "sides">;
type Open = Pick<SessionView, "bookable" | "closed" | "startsAt">;

/** Whether a delegate can still sign up: bookable, not closed by hand, not begun. */
export const takesBookings = ({ bookable, closed, startsAt }: Open, now: Date) =>
  bookable && !closed && now < startsAt;

/** Seats that anybody can still take. */
export const seatsLeft = ({ capacity, reserved }: Counted) => Math.max(0, capacity - reserved);

/** Seats that a side can still take: its quota and the whole session's capacity both hold. */
export function seatsLeftOf(session: Counted, side: Side): number {
  const share = session.sides.find((one) => one.side === side);
  const ofSide = share?.quota == null ? session.capacity : share.quota - share.reserved;
  return Math.max(0, Math.min(ofSide, seatsLeft(session)));
}

/** The sides that have no seat left although the session has. */
export function fullSides(session: Counted): Side[] {
  if (seatsLeft(session) === 0) return [];
  return session.sides.map(({ side }) => side).filter((side) => seatsLeftOf(session, side) === 0);
}

/** How a session stands for one who thinks of coming: few are a tenth of the capacity, but at least five. */
export function seatsState(session: Counted & Open, now: Date): SeatsLeft {
  if (!session.bookable) return "UNBOOKED";
  if (!takesBookings(session, now)) return "CLOSED";
  const left = seatsLeft(session);
  if (left === 0) return "FULL";
  return left <= Math.max(5, session.capacity / 10) ? "FEW" : "PLENTY";
}

/** Pairs of sessions that overlap: one person cannot sit in both for their whole length. O(n²) of a person's few. */
export function overlaps<Timed extends { startsAt: Date; endsAt: Date }>(
  sessions: Timed[],
): [Timed, Timed][] {
  return sessions.flatMap((one, index) =>
    sessions
      .slice(index + 1)
      .filter((other) => one.startsAt < other.endsAt && other.startsAt < one.endsAt)
      .map((other): [Timed, Timed] => [one, other]),
  );
}

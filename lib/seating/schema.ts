export const SEAT_STATES = ["RESERVED", "WAITLISTED", "RELEASED", "ATTENDED"] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** A seat or queue place that is held. `position` counts from 1 and is null for a seat. */
export type LiveSeat = {
  sessionId: string;
  state: Exclude<SeatState, "RELEASED">;
  position: number | null;
};

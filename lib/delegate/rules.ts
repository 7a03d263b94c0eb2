import type { LiveSeat } from "@/lib/seating/schema";
import type { RegistrationStatus } from "./schema";

/** Takes part, or may yet: counted as named. */
const LIVE: readonly RegistrationStatus[] = ["DRAFT", "SUBMITTED", "CONFIRMED", "WAITLISTED"];

export const isLive = (status: RegistrationStatus) => LIVE.includes(status);

/** Confirmed by hand: whatever still waits for a decision or for a seat. */
export const canBeConfirmed = (status: RegistrationStatus) => isLive(status) && status !== "CONFIRMED";

/** A registration waits only as long as all it holds are places in queues; otherwise seats change no status. */
export function statusWithSeats(
  status: RegistrationStatus,
  seats: Pick<LiveSeat, "state">[],
): RegistrationStatus {
  const waitsOnly = seats.length > 0 && seats.every(({ state }) => state === "WAITLISTED");
  return status === "WAITLISTED" && !waitsOnly ? "CONFIRMED" : status;
}

/** Which sessions to let go and which to ask for, to get from what is held to what is wanted. */
export function sessionChange(held: Pick<LiveSeat, "sessionId">[], wanted: readonly string[]) {
  const has = new Set(held.map(({ sessionId }) => sessionId));
  const wants = new Set(wanted);
  return {
    release: [...has].filter((id) => !wants.has(id)),
    claim: [...wants].filter((id) => !has.has(id)),
  };
}

import type { EditionView } from "./schema";

export type RegistrationState = "OPEN" | "NOT_YET" | "CLOSED";

/** Whether an edition takes registrations: what was set by hand wins over the clock. The database decides again. */
export function registrationState(
  edition: Pick<EditionView, "published" | "registration" | "opensAt" | "closesAt">,
  now: Date,
): RegistrationState {
  if (!edition.published || edition.registration === "CLOSED") return "CLOSED";
  if (edition.registration === "OPEN") return "OPEN";
  if (now < edition.opensAt) return "NOT_YET";
  return now < edition.closesAt ? "OPEN" : "CLOSED";
}

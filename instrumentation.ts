/** Runs once in every instance when it starts: outbox and queue of plans are worked off by all of them together. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startDelivery } = await import("./lib/mail/delivery-service");
  startDelivery();
  const { startPlanning } = await import("./lib/timetable/job-service");
  startPlanning();
}

/** Runs once in every instance when it starts: the outbox is delivered by all of them together. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startDelivery } = await import("./lib/mail/delivery-service");
  startDelivery();
}

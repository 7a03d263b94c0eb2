import "server-only";
import { composeLetter } from "@/lib/mail/compose";
import { env } from "@/lib/platform/env/env";
import { errorFacts, log } from "@/lib/platform/log/log";
import { deliverOutbox } from "@/lib/platform/mail/outbox";

const shared = globalThis as typeof globalThis & { delegationDeskDelivery?: AbortController };

/**
 * Delivers letters until the process is told to end; a reload of code replaces the one before.
 *
 * @throws when the environment is not complete, naming what is missing: such an instance must not serve
 */
export function startDelivery(): void {
  env();
  shared.delegationDeskDelivery?.abort();
  const running = new AbortController();
  shared.delegationDeskDelivery = running;
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => running.abort());
  deliverOutbox(composeLetter, running.signal).catch((error) => log.error(errorFacts(error), "outbox ended"));
}

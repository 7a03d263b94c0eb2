import { endChildren } from "./children";

/**
 * Runs `body`; at the first Ctrl-C (or TERM, or a closed terminal) ends the programs it started and lets it
 * unwind: what it throws from then on is part of stopping, not a failure.
 */
export async function stoppable(body: (stopped: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  const stop = () => {
    controller.abort();
    endChildren();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  try {
    await body(controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) throw error;
  }
}

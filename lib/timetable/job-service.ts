import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { onNotice } from "@/lib/platform/live/listener";
import { errorFacts, log } from "@/lib/platform/log/log";
import { Job } from "./job";
import { takeNext } from "./job-rows";

/** For what was said while nobody listened, and for plans whose process is gone. */
const LOOK_EVERY_MS = 15_000;

const shared = globalThis as typeof globalThis & { delegationDeskPlanning?: AbortController };

/**
 * Solves the plans that wait, one at a time in this process and beside all others that do, until the process is told
 * to end; a reload of code replaces the one before.
 */
export function startPlanning(): void {
  shared.delegationDeskPlanning?.abort();
  const running = new AbortController();
  shared.delegationDeskPlanning = running;
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => running.abort());
  planUntil(running.signal).catch((error) => log.error(errorFacts(error), "planning ended"));
}

async function planUntil(signal: AbortSignal): Promise<void> {
  let woken = new AbortController();
  const unsubscribe = onNotice("plan_due", () => woken.abort());
  while (!signal.aborted) {
    woken = new AbortController();
    try {
      while (!signal.aborted && (await solveNext(signal))) {}
    } catch (error) {
      log.error(errorFacts(error), "planning stopped for a moment");
    }
    await pause(AbortSignal.any([signal, woken.signal]));
  }
  unsubscribe();
}

/** Until a plan is put in the queue, or it is time to look; being woken is no error. */
const pause = (woken: AbortSignal) =>
  wait(LOOK_EVERY_MS, undefined, { signal: woken, ref: false }).catch(() => undefined);

/** Solves the next plan that waits, if any, and says whether there was one. */
export async function solveNext(ending: AbortSignal): Promise<boolean> {
  const task = await takeNext();
  if (task) await new Job(task, ending).work();
  return task !== null;
}

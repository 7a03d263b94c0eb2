import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Problem } from "./format";
import type { Solution } from "./solution";
import type { Options } from "./solve";
import type { Message, Task } from "./worker";

/** Where the thread begins: a file on disk, found from the project's folder, so that a bundle finds it too. */
const BEGINNING = join("lib", "scheduler", "worker.mjs");

/**
 * `solve` in a thread of its own, which the solvers may block. The signal ends the thread, whatever it is in the
 * middle of: what it had found by then is the result; if nothing yet, the signal's reason is thrown. The process
 * must have been started in the project's folder (or say `root`), with the sources of `lib/scheduler` there.
 */
export async function run(problem: Problem, options: Options, root = process.cwd()): Promise<Solution> {
  const { seed, budget, limitSeconds, onProgress, signal } = options;
  signal?.throwIfAborted();
  const workerData: Task = { problem, options: { seed, budget, limitSeconds } };
  const worker = new Worker(join(/* turbopackIgnore: true */ root, BEGINNING), { workerData });
  let last: Solution | undefined;
  return new Promise<Solution>((resolve, reject) => {
    const stop = () => {
      worker.removeAllListeners("message");
      if (last) resolve({ ...last, reproducible: false });
      else reject(signal?.reason);
    };
    signal?.addEventListener("abort", stop, { once: true });
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the scheduler's thread ended with ${code}`)));
    worker.on("message", ({ kind, solution }: Message) => {
      last = solution;
      if (kind === "done") resolve(solution);
      else onProgress?.(solution);
    });
  }).finally(() => worker.terminate());
}

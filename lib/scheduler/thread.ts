import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Message, Task } from "./worker";

/** Where the thread begins: a file on disk, found from the project's folder, so that a bundle finds it too. */
const BEGINNING = join("lib", "scheduler", "worker.mjs");

type Settings<Value> = {
  root: string;
  signal?: AbortSignal;
  /** What there is when the signal ends it; nothing: the signal's reason is thrown. */
  onAbort: () => Value | undefined;
};

/** Has a task done in a thread of its own, until `listen` answers something: that is the result. */
export async function inThread<Value>(
  task: Task,
  { root, signal, onAbort }: Settings<Value>,
  // biome-ignore lint/suspicious/noConfusingVoidType: a listener that has nothing to answer need not say so
  listen: (message: Message) => Value | undefined | void,
): Promise<Value> {
  signal?.throwIfAborted();
  const worker = new Worker(join(/* turbopackIgnore: true */ root, BEGINNING), { workerData: task });
  let stop = () => {};
  return new Promise<Value>((resolve, reject) => {
    stop = () => {
      worker.removeAllListeners("message");
      const found = onAbort();
      if (found) resolve(found);
      else reject(signal?.reason);
    };
    signal?.addEventListener("abort", stop, { once: true });
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the scheduler's thread ended with ${code}`)));
    worker.on("message", (message: Message) => {
      const result = listen(message);
      if (result) resolve(result);
    });
  }).finally(() => {
    signal?.removeEventListener("abort", stop);
    return worker.terminate();
  });
}

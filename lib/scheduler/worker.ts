import { parentPort, workerData } from "node:worker_threads";
import type { Problem } from "./format";
import type { Solution } from "./solution";
import { type Options, solve } from "./solve";

/** What a thread is given. */
export type Task = { problem: Problem; options: Pick<Options, "seed" | "budget" | "limitSeconds"> };

/** What it says; a mistake it makes ends it, and arrives as an event "error". */
export type Message = { kind: "progress" | "done"; solution: Solution };

const say = (message: Message) => parentPort?.postMessage(message);
const { problem, options } = workerData as Task;

const solution = await solve(problem, {
  ...options,
  onProgress: (found) => say({ kind: "progress", solution: found }),
});
say({ kind: "done", solution });

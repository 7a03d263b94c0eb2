import { parentPort, workerData } from "node:worker_threads";
import { type Explanation, explain } from "./explain";
import type { Plan, Problem } from "./format";
import { type Effect, remedies } from "./remedies";
import type { Solution } from "./solution";
import { type Options, solve } from "./solve";

/** What a thread is given to do: to find a plan, or to say why a plan leaves meetings out and what would help. */
export type Task =
  | { kind: "solve"; problem: Problem; options: Pick<Options, "seed" | "budget" | "limitSeconds"> }
  | { kind: "reasons"; problem: Problem; plan: Plan; seed: number };

/** What it says; a mistake it makes ends it, and arrives as an event "error". */
export type Message =
  | { kind: "progress" | "solved"; solution: Solution }
  | { kind: "explained"; explanations: Explanation[] }
  | { kind: "remedy"; effect: Effect }
  | { kind: "remedied" };

const say = (message: Message) => parentPort?.postMessage(message);
const task = workerData as Task;

if (task.kind === "solve") {
  const { problem, options } = task;
  const onProgress = (solution: Solution) => say({ kind: "progress", solution });
  say({ kind: "solved", solution: await solve(problem, { ...options, onProgress }) });
} else {
  const { problem, plan, seed } = task;
  say({ kind: "explained", explanations: explain(problem, plan) });
  await remedies(problem, plan, { seed, onEffect: (effect) => say({ kind: "remedy", effect }) });
  say({ kind: "remedied" });
}

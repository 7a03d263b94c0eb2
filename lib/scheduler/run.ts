import type { Explanation } from "./explain";
import type { Plan, Problem } from "./format";
import type { Effect } from "./remedies";
import type { Solution } from "./solution";
import type { Options } from "./solve";
import { inThread } from "./thread";

/**
 * `solve` in a thread of its own, which the solvers may block. The signal ends the thread, whatever it is in the
 * middle of: what it had found by then is the result; if nothing yet, the signal's reason is thrown. The process
 * must have been started in the project's folder (or say `root`), with the sources of `lib/scheduler` there.
 */
export async function run(problem: Problem, options: Options, root = process.cwd()): Promise<Solution> {
  const { seed, budget, limitSeconds, onProgress, signal } = options;
  let last: Solution | undefined;
  return inThread<Solution>(
    { kind: "solve", problem, options: { seed, budget, limitSeconds } },
    { root, signal, onAbort: () => last && { ...last, reproducible: false } },
    (message) => {
      if (message.kind === "solved") return message.solution;
      if (message.kind !== "progress") return undefined;
      last = message.solution;
      onProgress?.(last);
    },
  );
}

/** What is said of a plan that leaves meetings out. */
export type Reasons = { explanations: Explanation[]; effects: Effect[] };

/**
 * Why the plan leaves meetings out, and what would let them be placed, in a thread of its own. What would help is
 * looked for until the limit. The signal ends the thread: what it had found by then is the result.
 */
export async function runReasons(
  problem: Problem,
  plan: Plan,
  options: { seed: number; limitSeconds: number; signal?: AbortSignal },
  root = process.cwd(),
): Promise<Reasons> {
  const { seed, limitSeconds, signal } = options;
  const found: Reasons = { explanations: [], effects: [] };
  return inThread<Reasons>(
    { kind: "reasons", problem, plan, options: { seed, limitSeconds } },
    { root, signal, onAbort: () => found },
    (message) => {
      if (message.kind === "explained") found.explanations = message.explanations;
      if (message.kind === "remedied") return { ...found, effects: message.effects };
    },
  );
}

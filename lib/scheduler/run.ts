import type { Explanation } from "./explain";
import type { Plan, Problem } from "./format";
import type { Effect } from "./remedies";
import type { Solution } from "./solution";
import type { Options } from "./solve";
import { inThread } from "./thread";

const mostFirst = (effects: Effect[]) => effects.toSorted((a, b) => b.places - a.places);

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
 * Why the plan leaves meetings out, and what would let them be placed, in a thread of its own. The second is
 * looked for until the limit, counted from when the first is known, or the signal: what was found by then is the result.
 */
export async function runReasons(
  problem: Problem,
  plan: Plan,
  options: { seed: number; limitSeconds: number; signal?: AbortSignal },
  root = process.cwd(),
): Promise<Reasons> {
  const found: Reasons = { explanations: [], effects: [] };
  const all = () => ({ ...found, effects: mostFirst(found.effects) });
  const limit = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, limit.signal]) : limit.signal;
  let timer: NodeJS.Timeout | undefined;
  return inThread<Reasons>(
    { kind: "reasons", problem, plan, seed: options.seed },
    { root, signal, onAbort: all },
    (message) => {
      if (message.kind === "explained") {
        found.explanations = message.explanations;
        timer = setTimeout(() => limit.abort(), options.limitSeconds * 1000);
      }
      if (message.kind === "remedy") found.effects.push(message.effect);
      if (message.kind === "remedied") return all();
    },
  ).finally(() => clearTimeout(timer));
}

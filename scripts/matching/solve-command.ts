import { type Checked, checkPlan } from "../../lib/schedule-check/check";
import type { Problem } from "../../lib/scheduler/format";
import type { Solution, Status } from "../../lib/scheduler/solution";
import { solve } from "../../lib/scheduler/solve";
import { figureLines } from "./figure-lines";
import { levelLines, shortLevels } from "./level-lines";
import { planLines } from "./plan-lines";
import { readProblemFile } from "./problem-file";
import { type SolveOptions, solveOptions, USAGE } from "./solve-options";
import type { Terminal } from "./terminal";

const EXIT: Record<Status, number> = { optimal: 0, feasible: 0, infeasible: 3, unknown: 4 };

/** Runs the command; returns its exit code. Where there is a plan, it has been checked apart from the solver. */
export async function solveCommand(args: string[], terminal: Terminal): Promise<number> {
  const given = solveOptions(args);
  if ("fault" in given) return refuse([given.fault, "", USAGE], terminal);
  if (given.help) {
    terminal.out(USAGE);
    return 0;
  }
  const problem = readProblemFile(given.file);
  if ("faults" in problem) return refuse(problem.faults, terminal);
  const solution = await solve(problem.value, {
    seed: given.seed,
    limitSeconds: given.limit,
    signal: terminal.stop,
    onProgress: (found) => given.json || terminal.out(`${seconds(found)}  ${shortLevels(found.levels)}`),
  });
  const checked = checkPlan(problem.value, solution.plan);
  terminal.out(
    given.json ? asJson(solution, checked, given) : inWords(problem.value, solution, checked, terminal),
  );
  return EXIT[solution.status] || mistakes(checked, terminal);
}

/** A plan that breaks a rule is ours to put right, not the reader's. */
function mistakes(checked: Checked, { err }: Terminal): number {
  const found = "violations" in checked ? checked.violations : [];
  if (found.length === 0) return 0;
  err("This plan breaks rules, which is a mistake of this program:");
  for (const { rule, text } of found) err(`${rule}: ${text}`);
  return 1;
}

function asJson(
  { plan, status, levels, reproducible, elapsed }: Solution,
  checked: Checked,
  { seed }: SolveOptions,
) {
  const figures = "figures" in checked ? checked.figures : undefined;
  const result = { status, seed, reproducible, seconds: elapsed, levels, figures };
  return JSON.stringify({ ...plan, result }, null, 2);
}

function inWords(problem: Problem, solution: Solution, checked: Checked, { stop }: Terminal): string {
  return [
    "",
    ...planLines(problem, solution.plan),
    "",
    ...(stop.aborted ? ["Stopped: this is the best plan so far."] : []),
    WORDS[solution.status],
    ...levelLines(solution.levels),
    "",
    ...("figures" in checked ? figureLines(checked.figures) : []),
    "",
    `${seconds(solution)}, ${solution.reproducible ? "the same seed gives the same plan" : "cut by time: another run may give another plan"}`,
  ].join("\n");
}

const WORDS: Record<Status, string> = {
  optimal: "No plan is better in what is proved below.",
  feasible: "A plan that keeps every rule; a better one may exist.",
  infeasible:
    "It is proved that no plan holds all required and pinned meetings. Above is what could be held.",
  unknown: "No plan that holds all required and pinned meetings was found. Above is what could be held.",
};

const seconds = ({ elapsed }: Solution) => `${elapsed.toFixed(1).padStart(6)} s`;

function refuse(lines: string[], { err }: Terminal): number {
  err(lines.join("\n"));
  return 2;
}

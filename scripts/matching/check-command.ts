import { parseArgs } from "node:util";
import { type Checked, checkPlan } from "../../lib/schedule-check/check";
import { figureLines } from "./figure-lines";
import { faultLines, readJson } from "./files";
import type { Terminal } from "./terminal";

const USAGE = `Usage: npm run --silent matching:check -- PROBLEM.json PLAN.json [--json]

Checks a plan against every hard rule of its problem and counts its figures anew.
  --json    violations and figures as JSON
Ends with 0 where the plan keeps every rule, 1 where it breaks one, 2 where a file or a flag is wrong.`;

/** Runs the command; returns its exit code. */
export function checkCommand(args: string[], { out, err }: Terminal): number {
  const refuse = (lines: string[]) => {
    err(lines.join("\n"));
    return 2;
  };
  const given = options(args);
  if ("fault" in given) return refuse([given.fault, "", USAGE]);
  if (given.help) {
    out(USAGE);
    return 0;
  }
  const [problem, plan] = [readJson(given.problem), readJson(given.plan)];
  if ("fault" in problem) return refuse([problem.fault]);
  if ("fault" in plan) return refuse([plan.fault]);
  const checked = checkPlan(problem.value, plan.value);
  if ("faults" in checked) {
    const { faults } = checked;
    return refuse([...faultLines(given.problem, faults.problem), ...faultLines(given.plan, faults.plan)]);
  }
  out(given.json ? asJson(checked) : inWords(checked));
  return checked.violations.length === 0 ? 0 : 1;
}

type Kept = Exclude<Checked, { faults: object }>;

function asJson({ violations, figures }: Kept): string {
  return JSON.stringify({ valid: violations.length === 0, violations, figures }, null, 2);
}

function inWords({ violations, figures }: Kept): string {
  if (violations.length > 0) return violations.map(({ rule, text }) => `${rule}: ${text}`).join("\n");
  return ["The plan keeps every hard rule.", ...figureLines(figures)].join("\n");
}

type Options = { help: boolean; json: boolean; problem: string; plan: string };

function options(args: string[]): Options | { fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
    });
    const [problem = "", plan = ""] = positionals;
    if (values.help || positionals.length === 2) return { ...values, problem, plan };
    return { fault: `Two files are wanted, a problem and a plan; there are ${positionals.length}.` };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

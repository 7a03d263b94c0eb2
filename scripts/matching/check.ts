import { parseArgs } from "node:util";
import { type Checked, checkPlan } from "../../lib/schedule-check/check";
import { figureLines } from "./figure-lines";
import { faultLines, readJson } from "./files";

const USAGE = `Usage: npm run --silent matching:check -- PROBLEM.json PLAN.json [--json]

Checks a plan against every hard rule of its problem and counts its figures anew.
Ends with 0 where the plan keeps them all, 1 where it breaks one, 2 where a file or a flag is wrong.`;

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const given = options(args);
  if ("fault" in given) return refuse([given.fault, "", USAGE]);
  if (given.help) return tell(USAGE);
  const [problem, plan] = [readJson(given.problem), readJson(given.plan)];
  if ("fault" in problem) return refuse([problem.fault]);
  if ("fault" in plan) return refuse([plan.fault]);
  const checked = checkPlan(problem.value, plan.value);
  if ("faults" in checked) {
    const { problem, plan } = checked.faults;
    return refuse([...faultLines(given.problem, problem), ...faultLines(given.plan, plan)]);
  }
  return given.json ? asJson(checked) : inWords(checked);
}

type Kept = Exclude<Checked, { faults: object }>;

function asJson({ violations, figures }: Kept): number {
  console.log(JSON.stringify({ valid: violations.length === 0, violations, figures }, null, 2));
  return violations.length === 0 ? 0 : 1;
}

function inWords({ violations, figures }: Kept): number {
  if (violations.length === 0) {
    return tell(["The plan keeps every hard rule.", ...figureLines(figures)].join("\n"));
  }
  for (const { rule, text } of violations) console.log(`${rule}: ${text}`);
  return 1;
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

function tell(text: string): number {
  console.log(text);
  return 0;
}

function refuse(lines: string[]): number {
  console.error(lines.join("\n"));
  return 2;
}

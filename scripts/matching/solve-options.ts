import { parseArgs } from "node:util";

export const USAGE = `Usage: npm run --silent matching:solve -- PROBLEM.json|INSTANCE.dzn [--seed N] [--limit SECONDS] [--json]

Finds slots, tables and interpreters for meetings, without a database.
  --seed N           another seed may find another plan; the same finds the same (1)
  --limit SECONDS    stop then, with the best plan so far (until nothing more is to be gained by searching)
  --json             the plan and what is known of it as JSON, and nothing else
Ctrl-C stops with the best plan so far.
Ends with 0 where there is a plan, 2 where a file or a flag is wrong, 3 where it is proved that there is no plan
with all required meetings, 4 where none was found, and 1 where a mistake of ours comes to light.`;

export type SolveOptions = {
  help: boolean;
  json: boolean;
  seed: number;
  limit: number | undefined;
  file: string;
};

export function solveOptions(args: string[]): SolveOptions | { fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        seed: { type: "string", default: "1" },
        limit: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    const { help, json } = values;
    const seed = numberOf(values.seed, /^\d{1,9}$/);
    const limit = values.limit === undefined ? undefined : numberOf(values.limit, /^\d+(\.\d+)?$/);
    if (Number.isNaN(seed))
      return { fault: `--seed takes a whole number of nine digits at most, not "${values.seed}".` };
    if (Number.isNaN(limit) || limit === 0) {
      return { fault: `--limit takes seconds, more than none, not "${values.limit}".` };
    }
    if (!help && positionals.length !== 1)
      return { fault: `One file is wanted; there are ${positionals.length}.` };
    return { help, json, seed, limit, file: positionals[0] ?? "" };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

const numberOf = (text: string, form: RegExp) => (form.test(text) ? Number(text) : Number.NaN);

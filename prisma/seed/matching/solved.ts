import type { Prisma } from "@/lib/platform/db/generated/client";
import { explain } from "@/lib/scheduler/explain";
import type { Problem } from "@/lib/scheduler/format";
import { remedies } from "@/lib/scheduler/remedies";
import { type Budget, solve } from "@/lib/scheduler/solve";
import { conflictsOf } from "@/lib/timetable/current";
import { resultOf } from "@/lib/timetable/documents";

const SEED = 1;
/** In steps: the same timetable on every machine, in a second or two. */
const BUDGET: Budget = { changes: 60_000, conflicts: 0 };
/** As many are tried of what would let more meetings be placed. */
const REMEDIES = 2;

/**
 * A plan for the problem, with all that a plan's row keeps of it, as if it had been asked for then.
 *
 * @throws if it breaks a rule: by the checker, which shares nothing with the solver
 */
export async function solved(problem: Problem, createdAt: Date) {
  const solution = await solve(problem, { seed: SEED, budget: BUDGET });
  const { plan } = solution;
  const conflicts = conflictsOf(problem, plan);
  if (conflicts.length > 0) throw new Error(`The timetable breaks rules: ${JSON.stringify(conflicts)}`);
  return {
    plan,
    columns: {
      problem: document(problem),
      plan: document(plan),
      result: document(resultOf(solution)),
      reasons: document(explain(problem, plan)),
      remedies: document(await remedies(problem, plan, { seed: SEED, most: REMEDIES })),
      seed: SEED,
      limitSeconds: 60,
      createdAt,
      finishedAt: new Date(createdAt.getTime() + Math.ceil(solution.elapsed * 1000)),
    },
  };
}

/** As a JSON column takes it: without what is undefined. */
const document = (value: object) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;

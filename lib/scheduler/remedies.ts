import type { Plan, Problem } from "./format";
import { solve } from "./solve";

/** One thing more that there could be. */
export type Remedy =
  | { kind: "interpreter"; pair: string }
  | { kind: "table" }
  /** After the last one, for meetings that may begin in any. */
  | { kind: "slot" }
  /** One meeting more for somebody who has a limit. */
  | { kind: "limit"; participant: string };

/** So many more meetings can be placed with it: a plan with as many was found. */
export type Effect = { remedy: Remedy; places: number };

/** Who is left out matters here, gaps do not. */
const BUDGET = { changes: 20_000, nodes: 200, conflicts: 0 };

/**
 * What would let more meetings be placed than in the plan, the most first. Each is tried by placing all anew: by
 * search, and by a mixed-integer program where the problem is small. At most `most` are tried.
 */
export async function remedies(
  problem: Problem,
  plan: Plan,
  options: { seed: number; most?: number; signal?: AbortSignal; onEffect?: (effect: Effect) => void },
): Promise<Effect[]> {
  const effects: Effect[] = [];
  for (const remedy of candidates(problem, plan).slice(0, options.most ?? 8)) {
    if (options.signal?.aborted) break;
    const { seed, signal } = options;
    const better = await solve(withRemedy(problem, remedy), { seed, signal, budget: BUDGET });
    const places = plan.unplaced.length - better.plan.unplaced.length;
    if (places <= 0) continue;
    effects.push({ remedy, places });
    options.onEffect?.({ remedy, places });
  }
  return effects.sort((a, b) => b.places - a.places);
}

function candidates(problem: Problem, plan: Plan): Remedy[] {
  const out = new Set(plan.unplaced);
  const missing = problem.meetings.filter(({ id }) => out.has(id));
  if (missing.length === 0) return [];
  const pairs = [...new Set(missing.flatMap((meeting) => meeting.pairs ?? []))].sort();
  const people = new Set(missing.flatMap((meeting) => meeting.parties));
  const limited = problem.participants.filter(
    ({ id, maxMeetings }) => maxMeetings !== undefined && people.has(id),
  );
  return [
    ...pairs.map((pair): Remedy => ({ kind: "interpreter", pair })),
    { kind: "table" },
    { kind: "slot" },
    ...limited.map(({ id }): Remedy => ({ kind: "limit", participant: id })),
  ];
}

/** The problem as it would be. */
export function withRemedy(problem: Problem, remedy: Remedy): Problem {
  const last = problem.slots.at(-1);
  const id = "one more";
  switch (remedy.kind) {
    case "interpreter":
      return { ...problem, interpreters: [...problem.interpreters, { id, pairs: [remedy.pair] }] };
    case "table":
      return { ...problem, tables: [...problem.tables, { id, room: problem.tables[0]?.room ?? id }] };
    case "slot":
      return { ...problem, slots: [...problem.slots, { id, block: last?.block ?? id }] };
    case "limit":
      return {
        ...problem,
        participants: problem.participants.map((one) =>
          one.id === remedy.participant ? { ...one, maxMeetings: one.maxMeetings! + 1 } : one,
        ),
      };
  }
}

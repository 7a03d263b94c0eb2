import { generateEvent, SIZES } from "./matching/event";
import { rowsOf } from "./matching/figures";
import type { Outcome } from "./matching/solve-once";
import { solved } from "./matching/solved";
import type { Row, Table } from "./measure";

const LIMIT_SECONDS = 60;
const SEEDS = [1, 2, 3];

/** Invented events of three sizes: how soon there is a plan, how soon a good one, and what it takes. */
export async function measure(): Promise<Table> {
  const rows: Row[] = [];
  for (const [what, size] of Object.entries(SIZES)) {
    const problem = generateEvent(size, 1);
    const runs: Outcome[] = [];
    for (const seed of SEEDS)
      runs.push(await solved(problem, { seed, limitSeconds: LIMIT_SECONDS, searchOnly: false }));
    rows.push(...rowsOf(what, runs));
  }
  return {
    title: "Matching: invented events",
    about: `Three languages, interpreters who need rest, hours in which some cannot meet, three priorities, some meetings of three parties and of two slots; ${LIMIT_SECONDS} s at most, seeds ${SEEDS.join(", ")}, a process each. What no run reached is left out.`,
    rows,
  };
}

import { published, withoutFirstBlock, withoutInstitution, withoutInterpreter } from "./matching/cancel";
import { generateEvent, SIZES } from "./matching/event";
import { firstPlan, leftOut, levelOf } from "./matching/figures";
import type { Outcome } from "./matching/solve-once";
import { solved } from "./matching/solved";
import type { Row, Table } from "./measure";

const SIZE = "500 institutions, 3,000 meetings";
const PLAN_SECONDS = 30;
const REPAIR_SECONDS = 20;
const SEEDS = [1, 2, 3];

const CHANGES = {
  "an institution cancels": withoutInstitution,
  "an interpreter cancels": withoutInterpreter,
  "an institution comes half a day late": withoutFirstBlock,
};

/** A published plan of a large event, and somebody who cancels: how soon there is another, and how many move. */
export async function measure(): Promise<Table> {
  const problem = generateEvent(SIZES[SIZE], 1);
  const plan = await solved(problem, { seed: 1, limitSeconds: PLAN_SECONDS, searchOnly: false });
  const before = published(problem, plan.plan);
  const rows: Row[] = [];
  for (const [what, change] of Object.entries(CHANGES)) {
    const runs: Outcome[] = [];
    for (const seed of SEEDS) {
      runs.push(await solved(change(before), { seed, limitSeconds: REPAIR_SECONDS, searchOnly: false }));
    }
    const moved = (name: "moved" | "gaps") => runs.map(({ levels }) => levelOf(levels, name).value);
    rows.push(
      { what: `${what}: first plan`, unit: "s", value: runs.flatMap(firstPlan) },
      {
        what: `${what}: last better plan`,
        unit: "s",
        value: runs.map(({ steps }) => steps.at(-1)?.elapsed ?? 0),
      },
      { what: `${what}: meetings that move`, unit: "meetings", value: moved("moved") },
      {
        what: `${what}: meetings left out`,
        unit: "meetings",
        value: runs.map(({ levels }) => leftOut(levels)),
        against: "before",
        floor: [leftOut(plan.levels)],
      },
      {
        what: `${what}: gaps`,
        unit: "gaps",
        value: moved("gaps"),
        against: "before",
        floor: [levelOf(plan.levels, "gaps").value],
      },
    );
  }
  return {
    title: "Matching: repair",
    about: `${SIZE}: a plan of ${PLAN_SECONDS} s is published, then somebody cancels; ${REPAIR_SECONDS} s for another plan, seeds ${SEEDS.join(", ")}. First as few as possible are left out, then as few as possible move, then there are as few gaps as possible.`,
    rows,
  };
}

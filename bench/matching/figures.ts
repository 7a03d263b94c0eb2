import type { Level } from "../../lib/scheduler/solution";
import type { Row } from "../measure";
import type { Outcome } from "./solve-once";

export function levelOf(levels: Level[], name: Level["name"]): Level {
  const found = levels.find((level) => level.name === name);
  if (!found) throw new Error(`There is no level "${name}".`);
  return found;
}

export const leftOut = (levels: Level[]) => sum(levels.filter(({ name }) => name === "unplaced"));

/** Seconds until the first plan; none where there was none. */
export function firstPlan({ steps }: Outcome): number[] {
  const [first] = steps;
  return first ? [first.elapsed] : [];
}

/** Seconds until all before gaps were as in the end, and gaps within 1 % of what is proved in the end, if ever. */
export function withinOnePercent({ steps, levels }: Outcome): number[] {
  const gaps = levels.findIndex(({ name }) => name === "gaps");
  const bound = levels[gaps]?.bound;
  if (typeof bound !== "number") return [];
  const found = steps.find(
    (step) =>
      (step.levels[gaps]?.value ?? Number.POSITIVE_INFINITY) <= bound * 1.01 &&
      step.levels.slice(0, gaps).every(({ value }, at) => value === levels[at]?.value),
  );
  return found ? [found.elapsed] : [];
}

/** Gaps of the plan that there was after a minute, of runs that take longer. */
export function gapsAfterAMinute({ steps, elapsed }: Outcome): number[] {
  const last = steps.findLast((step) => step.elapsed <= 60);
  return last && elapsed > 60 ? [levelOf(last.levels, "gaps").value] : [];
}

/** What is told of a problem, of all its runs; a figure that no run has is left out. */
export function rowsOf(what: string, runs: Outcome[]): Row[] {
  const bounds = (name: Level["name"]) => runs.flatMap(({ levels }) => levelOf(levels, name).bound ?? []);
  const rows: Row[] = [
    {
      what: `${what}: meetings left out`,
      unit: "meetings",
      value: runs.map(({ levels }) => leftOut(levels)),
    },
    {
      what: `${what}: gaps`,
      unit: "gaps",
      value: runs.map(({ levels }) => levelOf(levels, "gaps").value),
      against: "proved bound",
      floor: bounds("gaps"),
    },
    {
      what: `${what}: gaps after a minute`,
      unit: "gaps",
      value: runs.flatMap(gapsAfterAMinute),
      against: "proved bound",
      floor: bounds("gaps"),
    },
    { what: `${what}: first plan`, unit: "s", value: runs.flatMap(firstPlan) },
    { what: `${what}: gaps within 1 % of the bound`, unit: "s", value: runs.flatMap(withinOnePercent) },
    { what: `${what}: end`, unit: "s", value: runs.map(({ elapsed }) => elapsed) },
    {
      what: `${what}: peak memory`,
      unit: "MB",
      value: runs.map(({ peak }) => peak),
      against: "before solving",
      floor: runs.map(({ before }) => before),
    },
  ];
  return rows.filter(({ value }) => value.length > 0);
}

const sum = (levels: Level[]) => levels.reduce((all, { value }) => all + value, 0);

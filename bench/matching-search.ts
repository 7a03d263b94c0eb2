import { levelOf } from "./matching/figures";
import { type Published, publishedFolder, publishedInstances } from "./matching/published";
import { solved } from "./matching/solved";
import type { Table } from "./measure";

const SECONDS = 5;
const SEEDS = [1, 2, 3];

/** How near the search alone comes to the published optimum of the original instances. */
export async function measure(): Promise<Table | undefined> {
  const folder = publishedFolder();
  if (!folder) return undefined;
  const originals = publishedInstances(folder).filter(hasOptimum);
  const above: number[][] = [];
  for (const { name, problem, optimum } of originals) {
    above.push([]);
    for (const seed of SEEDS) {
      const { status, levels } = await solved(problem, { seed, limitSeconds: SECONDS, searchOnly: true });
      above.at(-1)?.push(status === "unknown" ? Number.NaN : levelOf(levels, "gaps").value - optimum);
    }
    console.log(`${name}: ${above.at(-1)?.join(", ")} above ${optimum}`);
  }
  const bySeed = SEEDS.map((_, run) => above.map((one) => one[run] ?? Number.NaN));
  const found = (values: number[]) => values.filter((value) => !Number.isNaN(value));
  return {
    title: "Matching: search alone",
    about: `The original instances of Bofill et al. (JAIR 2022), ${SECONDS} s of local search without any proof, seeds ${SEEDS.join(", ")}, against the published optimum.`,
    rows: [
      { what: "with a plan", unit: "instances", value: bySeed.map((values) => found(values).length) },
      { what: "at the optimum", unit: "instances", value: bySeed.map((values) => count(values, 0)) },
      {
        what: "breaks above the optima, sum",
        unit: "breaks",
        value: bySeed.map((values) => sum(found(values))),
      },
    ].map((row) => (row.unit === "instances" ? { ...row, against: "all", floor: [originals.length] } : row)),
    notes: originals.flatMap(({ name, optimum }, at) =>
      above[at]?.some((value) => value !== 0)
        ? [
            `${name}: ${above[at]?.map((value) => (Number.isNaN(value) ? "none" : value)).join(", ")} above ${optimum}.`,
          ]
        : [],
    ),
  };
}

function hasOptimum(instance: Published): instance is Published & { optimum: number } {
  return instance.variant === "original" && typeof instance.optimum === "number";
}

const count = (values: number[], wanted: number) => values.filter((value) => value === wanted).length;
const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);

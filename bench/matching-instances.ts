import { levelOf } from "./matching/figures";
import { type Published, publishedFolder, publishedInstances } from "./matching/published";
import type { Outcome } from "./matching/solve-once";
import { solved } from "./matching/solved";
import type { Row, Table } from "./measure";

const LIMIT_SECONDS = 120;
const RUNS = 3;

type Measured = Published & { runs: Outcome[] };

/** Instances of the literature to the proof: breaks against the published optimum, seconds beside the published. */
export async function measure(): Promise<Table | undefined> {
  const folder = publishedFolder();
  if (!folder) return undefined;
  const measured: Measured[] = [];
  for (const instance of publishedInstances(folder)) {
    const times = instance.variant === "original" ? RUNS : 1;
    const runs: Outcome[] = [];
    for (let seed = 1; seed <= times; seed += 1) {
      runs.push(await solved(instance.problem, { seed, limitSeconds: LIMIT_SECONDS, searchOnly: false }));
    }
    measured.push({ ...instance, runs });
    console.log(
      `${instance.name}: ${runs.map(inWords).join("; ")}; published ${instance.optimum ?? "unreadable"}`,
    );
  }
  return {
    title: "Matching: published instances",
    about: `Instances of Bofill et al. (JAIR 2022) until the fewest breaks are proved, or that there is no plan; ${LIMIT_SECONDS} s at most, a process each, one seed a run. Beside them the seconds published for UWrMaxSAT on a Xeon E3-1220v2 of 3.1 GHz: another machine, so the ratio is no comparison of methods.`,
    rows: rows(measured),
    notes: notes(measured),
  };
}

function rows(measured: Measured[]): Row[] {
  const originals = measured.filter(({ variant }) => variant === "original");
  const variants = [...new Set(measured.map(({ variant }) => variant))];
  return [
    ...originals.map(({ name, runs, seconds }) =>
      beside(`${name}`, [runs.map(({ elapsed }) => elapsed)], [seconds]),
    ),
    ...variants.map((variant) => {
      const those = measured.filter((one) => one.variant === variant && one.seconds !== undefined);
      const times = those.map(({ runs }) => runs.map(({ elapsed }) => elapsed));
      return beside(
        `all of ${variant} (${those.length}), sum`,
        times,
        those.map(({ seconds }) => seconds),
      );
    }),
  ];
}

/** Sums of the first runs, of the second, and so on. */
function beside(what: string, times: number[][], published: (number | undefined)[]): Row {
  const runs = times[0]?.length ?? 0;
  const value = Array.from({ length: runs }, (_, run) =>
    times.reduce((sum, one) => sum + (one[run] ?? 0), 0),
  );
  if (published.includes(undefined)) return { what, unit: "s", value };
  const floor = [published.reduce<number>((sum, one) => sum + (one ?? 0), 0)];
  return { what, unit: "s", value, against: "published", floor };
}

function notes(measured: Measured[]): string[] {
  const runs = measured.flatMap(({ runs, ...of }) => runs.map((run) => ({ ...of, run })));
  const open = runs.filter(({ run }) => !isClosed(run));
  const known = runs.filter(({ run, optimum }) => isClosed(run) && optimum !== undefined);
  const wrong = known.filter(({ run, optimum }) => answerOf(run) !== optimum);
  return [
    `${runs.length - open.length} of ${runs.length} runs were closed; ${known.length - wrong.length} of ${known.length} whose published result is known equal it.`,
    ...wrong.map(({ name, run, optimum }) => `DIFFERS: ${name}: ${inWords(run)}, published ${optimum}.`),
    ...open.map(({ name, run, optimum }) => `Open: ${name}: ${inWords(run)}, published ${optimum}.`),
  ];
}

function isClosed({ status, levels }: Outcome): boolean {
  return status === "infeasible" || (status === "optimal" && levelOf(levels, "gaps").proved);
}

function answerOf({ status, levels }: Outcome): Published["optimum"] {
  return status === "infeasible" ? status : levelOf(levels, "gaps").value;
}

function inWords({ status, levels, elapsed }: Outcome): string {
  const { value, bound } = levelOf(levels, "gaps");
  const found = status === "feasible" ? `${value} breaks, proved at least ${bound}` : `${value} breaks`;
  const said = status === "optimal" || status === "feasible" ? found : status;
  return `${said} in ${elapsed.toFixed(2)} s`;
}

import type { LpBackend, Program, ProgramLimits } from "./lp";
import type { Model } from "./model";
import { type Placing, placing, startsOf } from "./placing";

/** The fewest meetings left out: class by class, then the worst-served participant. */
export type LeftOut = {
  /** By rank of class; then the worst share. Each holds with the values before it at their best. */
  bounds: number[];
  /** Whether each bound is the value of `starts`: where one is not, those after it are 0. */
  isExact: boolean;
  starts: Int32Array | undefined;
};

const TOLERANCE = 1e-6;

/**
 * `known` are the values of a plan one has (classes, then worst share); `starts` is a plan that is better, if
 * there is one. Solves a mixed-integer program for each class, none where nothing is left out.
 */
export function fewestLeftOut(
  model: Model,
  lp: LpBackend,
  known: readonly number[],
  limits: ProgramLimits,
): LeftOut {
  const placed = placing(model);
  const bounds = known.map(() => 0);
  let values = [...known];
  let starts: Int32Array | undefined;
  for (let rank = 0; rank < model.classes.length; rank++) {
    const members = placed.leftOut.filter((_, m) => model.rank[m] === rank);
    if (values[rank]! > 0) {
      const result = lp.minimise(withCosts(placed.program, members, 1), limits);
      const bound = Math.ceil(result.bound - TOLERANCE);
      bounds[rank] = Math.max(0, bound);
      if (result.values && result.objective < values[rank]! - 0.5) {
        starts = startsOf(placed, result.values);
        values = leftOutValues(model, starts);
      }
      if (bounds[rank]! < values[rank]!) return { bounds, isExact: false, starts };
    }
    placed.program.rows.push({ least: 0, most: values[rank]!, terms: new Map(members.map((c) => [c, 1])) });
  }
  const last = values.length - 1;
  if (values[last]! === 0) return { bounds, isExact: true, starts };
  const share = fairest(model, placed, lp, limits);
  bounds[last] = nextShare(model, share.bound);
  if (share.starts && leftOutValues(model, share.starts)[last]! < values[last]!) {
    starts = share.starts;
    values = leftOutValues(model, starts);
  }
  return { bounds, isExact: bounds[last] === values[last], starts };
}

/** Unplaced by rank, then the worst share. */
export function leftOutValues(model: Model, starts: Int32Array): number[] {
  const byRank = model.classes.map((_, rank) =>
    starts.reduce((sum, slot, m) => sum + (slot < 0 && model.rank[m] === rank ? 1 : 0), 0),
  );
  const shares = model.meetingsOf.map((list) =>
    list.length ? list.filter((m) => starts[m]! < 0).length / list.length : 0,
  );
  return [...byRank, Math.max(0, ...shares)];
}

function withCosts(program: Program, columns: number[], cost: number): Program {
  const costly = new Set(columns);
  return {
    ...program,
    columns: program.columns.map((column, c) => ({ ...column, cost: costly.has(c) ? cost : 0 })),
  };
}

function fairest(model: Model, placed: Placing, lp: LpBackend, limits: ProgramLimits) {
  const { program } = placed;
  const worst = program.columns.length;
  const columns = [
    ...program.columns.map((column) => ({ ...column, cost: 0 })),
    { cost: 1, upper: 1, whole: false },
  ];
  const rows = model.meetingsOf.flatMap((list) =>
    list.length
      ? [
          {
            least: Number.NEGATIVE_INFINITY,
            most: 0,
            terms: new Map([
              [worst, -list.length],
              ...list.map((m): [number, number] => [placed.leftOut[m]!, 1]),
            ]),
          },
        ]
      : [],
  );
  const result = lp.minimise({ columns, rows: [...program.rows, ...rows] }, limits);
  return { bound: result.bound, starts: result.values && startsOf(placed, result.values) };
}

/** The least share there can be that is not below the bound: shares are fractions of somebody's meetings. */
function nextShare(model: Model, bound: number): number {
  const counts = [...new Set(model.meetingsOf.map((list) => list.length).filter((count) => count > 0))];
  return Math.min(
    1,
    ...counts.map((count) => Math.ceil(count * bound - TOLERANCE) / count).filter((share) => share >= 0),
  );
}

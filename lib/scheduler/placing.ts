import type { Program, ProgramRow } from "./lp";
import type { Model } from "./model";

/** The program of what can be placed: which column is what, and which row is which resource. */
export type Placing = {
  program: Program;
  /** By meeting: start and column. */
  begins: Map<number, number>[];
  /** By meeting: the column of its being left out. */
  leftOut: number[];
  /** By row of the model: row of the program. */
  rowOf: number[];
};

/**
 * Every meeting begins once or is left out; nobody is in two at once; no row of resources is overdrawn. Interpreters
 * are counted, not named: a relaxation where they have limits, so that its bounds hold and its plans may not.
 */
export function placing(model: Model): Placing {
  const columns: Program["columns"] = [];
  const rows: ProgramRow[] = [];
  const column = () => columns.push({ cost: 0, upper: 1, whole: true }) - 1;
  const row = (least: number, most: number, terms: [number, number][]) =>
    rows.push({ least, most, terms: new Map(terms) }) - 1;

  const begins = model.starts.map((starts) => new Map(starts.map((slot) => [slot, column()])));
  const leftOut = model.starts.map(column);
  begins.forEach((options, m) => {
    row(
      1,
      1,
      [...options.values(), leftOut[m]!].map((c) => [c, 1]),
    );
  });
  oneAtATime(model, begins, (terms) => row(0, 1, terms));
  const rowOf = usage(model, begins).map((terms, r) => row(0, model.rows[r]!.capacity, terms));
  model.meetingsOf.forEach((list, p) => {
    const most = model.limit[p]!;
    if (list.length > most)
      row(
        list.length - most,
        list.length,
        list.map((m) => [leftOut[m]!, 1]),
      );
  });
  model.before.forEach((list, m) => {
    for (const e of list) {
      for (const [slot, c] of begins[m]!) {
        const late = [...begins[e]!].filter(([start]) => start + model.length[e]! > slot);
        row(0, 1, [[c, 1], ...late.map(([, other]): [number, number] => [other, 1])]);
      }
    }
  });
  return { program: { columns, rows }, begins, leftOut, rowOf };
}

/** The starts of a solution, -1 for those left out. */
export function startsOf(placed: Placing, values: Float64Array): Int32Array {
  return Int32Array.from(placed.begins, (options) => {
    for (const [slot, c] of options) if (values[c]! > 0.5) return slot;
    return -1;
  });
}

function oneAtATime(
  model: Model,
  begins: Map<number, number>[],
  row: (terms: [number, number][]) => void,
): void {
  const users = new Map<number, [number, number][]>();
  begins.forEach((options, m) => {
    for (const [slot, c] of options) {
      for (const r of model.resources[m]!) {
        for (let k = 0; k < model.length[m]!; k++) {
          const key = r * model.slotCount + slot + k;
          const terms = users.get(key);
          if (terms) terms.push([c, 1]);
          else users.set(key, [[c, 1]]);
        }
      }
    }
  });
  for (const terms of users.values()) if (terms.length > 1) row(terms);
}

/** By row of the model: what each start uses of it. */
function usage(model: Model, begins: Map<number, number>[]): [number, number][][] {
  const terms: [number, number][][] = model.rows.map(() => []);
  begins.forEach((options, m) => {
    for (const [slot, c] of options) {
      const needs = model.profileRows[model.profile[m]!]![slot]!;
      for (let at = 0; at < needs.length; at += 2) terms[needs[at]!]!.push([c, needs[at + 1]!]);
    }
  });
  return terms;
}

import { ones } from "./day";
import type { Model } from "./model";

/**
 * What is there of something in some slots: tables of a slot, or the slots that interpreters of certain language
 * pairs can work. Over all sets of pairs these are Hall's condition: exact while a meeting takes one slot and no
 * interpreter has limits of their own, a relaxation otherwise (names are then found by `interpreters.ts`).
 */
export type Row = {
  kind: "tables" | "interpreters";
  /** A set of pairs as a mask; 0 for tables. */
  pairs: number;
  first: number;
  last: number;
  capacity: number;
};

type Core = Omit<Model, "rows" | "profile" | "profileRows">;

/** Above it, sets of more than two pairs are left to the naming. */
const ALL_SETS_UP_TO = 8;

/** The rows of a model, and what each kind of meeting needs of each. */
export function resourceRows(core: Core): Pick<Model, "rows" | "profile" | "profileRows"> {
  const rows = [...tableRows(core), ...interpreterRows(core)];
  const profiles: number[][] = [];
  const lengths: number[] = [];
  const keys = new Map<string, number>();
  const profile = Int32Array.from(core.pairs, (pairs, m) => {
    const key = `${core.length[m]}:${[...pairs].sort((a, b) => a - b).join(",")}`;
    if (!keys.has(key)) {
      keys.set(key, profiles.length);
      profiles.push(pairs);
      lengths.push(core.length[m]!);
    }
    return keys.get(key)!;
  });
  const profileRows = profiles.map((pairs, f) =>
    Array.from({ length: core.slotCount }, (_, slot) => needs(rows, pairs, slot, lengths[f]!)),
  );
  return { rows, profile, profileRows };
}

/** How many of a meeting's pairs are in the set. */
export function demand(pairs: number[], set: number): number {
  return pairs.reduce((sum, pair) => sum + ((set >>> pair) & 1), 0);
}

function needs(rows: Row[], pairs: number[], slot: number, length: number): Int32Array {
  return Int32Array.from(
    rows.flatMap((row, r) => {
      const slots = Math.min(row.last, slot + length - 1) - Math.max(row.first, slot) + 1;
      const each = row.kind === "tables" ? 1 : demand(pairs, row.pairs);
      return slots > 0 && each > 0 ? [r, each * slots] : [];
    }),
  );
}

function tableRows(core: Core): Row[] {
  return Array.from({ length: core.slotCount }, (_, t) => ({
    kind: "tables",
    pairs: 0,
    first: t,
    last: t,
    capacity: core.open.reduce((sum, open) => sum + open[t]!, 0),
  }));
}

function interpreterRows(core: Core): Row[] {
  const rows: Row[] = [];
  for (const set of pairSets(core)) {
    const finer: Row[] = [];
    for (const [first, last] of spans(core)) {
      const capacity = supply(core, set, first, last);
      const known = finer.filter((row) => row.first >= first && row.last <= last && row.first === row.last);
      const sum = known.reduce((total, row) => total + row.capacity, 0);
      if (first === last || capacity < sum)
        finer.push({ kind: "interpreters", pairs: set, first, last, capacity });
    }
    rows.push(...finer);
  }
  return rows;
}

/** Single slots first, then windows in which the limits of interpreters bind, blocks, and the whole. */
function spans(core: Core): [number, number][] {
  const list: [number, number][] = Array.from({ length: core.slotCount }, (_, t) => [t, t]);
  const inRow = new Set(core.problem.interpreters.map((i) => i.maxInRow).filter((n) => n !== undefined));
  core.blockFirst.forEach((first, b) => {
    const end = first + core.blockLength[b]!;
    for (const most of inRow) {
      for (let t = first; t + most < end; t++) list.push([t, t + most]);
    }
    if (core.blockLength[b]! > 1) list.push([first, end - 1]);
  });
  if (core.blockFirst.length > 1) list.push([0, core.slotCount - 1]);
  return list;
}

/** Slots that interpreters of some pair of the set can work between two slots. */
export function supply(core: Core, set: number, first: number, last: number): number {
  return core.problem.interpreters.reduce((sum, interpreter, i) => {
    if ((core.covers[i]! & set) === 0) return sum;
    let work = 0;
    let run = 0;
    for (let t = first; t <= last; t++) {
      if (t === first || core.blockOf[t] !== core.blockOf[t - 1]) run = 0;
      const rests = core.present[i]![t] === 0 || run === (interpreter.maxInRow ?? Number.POSITIVE_INFINITY);
      run = rests ? 0 : run + 1;
      work += rests ? 0 : 1;
    }
    return sum + Math.min(work, interpreter.maxSlots ?? work);
  }, 0);
}

/** A set is of use only where some interpreter joins its parts: otherwise the parts say the same. */
function pairSets(core: Core): number[] {
  const count = core.pairNames.length;
  if (count > 31) throw new Error("more than 31 language pairs");
  if (count > ALL_SETS_UP_TO) {
    return core.pairNames.flatMap((_, a) => core.pairNames.slice(a).map((_, b) => (1 << a) | (1 << (a + b))));
  }
  const sets = Array.from({ length: 2 ** count - 1 }, (_, index) => index + 1);
  return sets.filter((set) => ones(set) === 1 || joined(core, set));
}

function joined(core: Core, set: number): boolean {
  let reached = set & -set;
  for (let grown = true; grown; ) {
    const next = core.covers.reduce(
      (mask, cover) => ((cover & reached) !== 0 ? mask | (cover & set) : mask),
      reached,
    );
    grown = next !== reached;
    reached = next;
  }
  return reached === set;
}

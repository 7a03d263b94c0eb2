import { atLeast, atMost } from "./cardinality";
import { representatives } from "./cover";
import type { Frozen } from "./frozen";
import { either, type Literals } from "./literals";
import type { Model } from "./model";
import { demand, type Row } from "./rows";
import type { SatBackend } from "./sat";

/**
 * No row of resources is overdrawn, counted by who stands for the meetings. Where nearly all there is of something
 * is needed, each slot must be nearly full: solvers of clauses do not find such counting facts by themselves.
 */
export function count(model: Model, frozen: Frozen, literals: Literals, sat: SatBackend): void {
  const standsFor = representatives(model);
  const parties = Math.max(...model.parties.map((list) => list.length));
  const counted = model.rows.map((row) => ({ row, users: users(model, row, literals, standsFor, sat) }));
  for (const { row, users: inputs } of counted) {
    if (inputs.length > row.capacity) atMost(sat, inputs, row.capacity);
    if (row.first !== row.last) continue;
    const least = needed(model, frozen, row) - elsewhere(counted, row);
    if (least > 0) atLeast(sat, inputs, least);
    if (row.kind === "tables" && parties === 2 && inputs.length > row.capacity) {
      const people = literals.busy
        .slice(0, model.participantCount)
        .flatMap((slots) => slots.get(row.first) ?? []);
      atMost(sat, people, 2 * row.capacity);
      if (least > 0) atLeast(sat, people, 2 * least);
    }
  }
}

/** Literals of which as many are true as the row is used. */
function users(model: Model, row: Row, { held }: Literals, standsFor: Int32Array, sat: SatBackend): number[] {
  const groups = new Map<string, number[]>();
  held.forEach((slots, m) => {
    const each = row.kind === "tables" ? 1 : demand(model.pairs[m]!, row.pairs);
    for (let t = row.first; t <= row.last && each > 0; t++) {
      const literal = slots.get(t);
      for (let k = 0; k < each && literal !== undefined; k++) {
        const key = `${standsFor[m]} ${t} ${k}`;
        groups.set(key, [...(groups.get(key) ?? []), literal]);
      }
    }
  });
  return [...groups.values()].map((literals) => either(literals, sat));
}

/** What all plans that are left need of rows of this kind in sum. */
function needed(model: Model, frozen: Frozen, row: Row): number {
  const wants = (m: number) =>
    (row.kind === "tables" ? 1 : demand(model.pairs[m]!, row.pairs)) * model.length[m]!;
  let sum = 0;
  const maybe: number[][] = model.classes.map(() => []);
  for (let m = 0; m < model.meetingCount; m++) {
    sum += wants(m);
    if (frozen.mandatory[m] === 0) maybe[model.rank[m]!]!.push(wants(m));
  }
  maybe.forEach((wanted, rank) => {
    wanted.sort((a, b) => b - a);
    for (const most of wanted.slice(0, frozen.mostOfRank[rank]!)) sum -= most;
  });
  return sum;
}

function elsewhere(counted: { row: Row; users: number[] }[], row: Row): number {
  return counted.reduce((sum, other) => {
    const alike = other.row.kind === row.kind && other.row.pairs === row.pairs && other.row !== row;
    return alike && other.row.first === other.row.last
      ? sum + Math.min(other.row.capacity, other.users.length)
      : sum;
  }, 0);
}

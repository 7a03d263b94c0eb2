import { ones } from "./day";
import type { Model } from "./model";

/** One interpreter needed by a meeting: for the pair that stands at `at` in its list. */
export type Demand = { m: number; pair: number; at: number; slot: number; length: number };

/** What naming an interpreter weighs. */
const COST = { otherRoom: 1, awayFromHome: 0.5, versatile: 0.2, load: 0.02 };

/** Who interprets when, kept within each interpreter's limits. */
export class Roster {
  /** Interpreter of each demand, or undefined. */
  readonly of = new Map<Demand, number>();
  private readonly work: (Demand | undefined)[][];
  private readonly load: Int32Array;
  private readonly at: (string | undefined)[];

  constructor(private readonly model: Model) {
    this.work = model.present.map((present) => new Array<undefined>(present.length).fill(undefined));
    this.load = new Int32Array(model.covers.length);
    this.at = model.problem.interpreters.map((interpreter) => interpreter.homeRoom);
  }

  covers(i: number, { pair }: Demand): boolean {
    return ((this.model.covers[i]! >>> pair) & 1) === 1;
  }

  isFree(i: number, { slot, length }: Demand): boolean {
    const { maxInRow, maxSlots } = this.model.problem.interpreters[i]!;
    for (let k = 0; k < length; k++) {
      if (this.model.present[i]![slot + k] === 0 || this.work[i]![slot + k]) return false;
    }
    if (maxSlots !== undefined && this.load[i]! + length > maxSlots) return false;
    if (maxInRow === undefined) return true;
    const [first, end] = this.run(i, slot, length);
    return end - first <= maxInRow;
  }

  take(i: number, demand: Demand, room: string): void {
    this.set(i, demand, demand);
    this.load[i]! += demand.length;
    this.of.set(demand, i);
    this.at[i] = room;
  }

  release(demand: Demand): void {
    const i = this.of.get(demand)!;
    this.set(i, demand, undefined);
    this.load[i]! -= demand.length;
    this.of.delete(demand);
  }

  /** What of an interpreter's work keeps them from one thing more: that of its hours, else of its run, else all. */
  inTheWay(i: number, { slot, length }: Demand): Demand[] {
    const { maxSlots } = this.model.problem.interpreters[i]!;
    for (let t = slot; t < slot + length; t++) if (this.model.present[i]![t] === 0) return [];
    const same = this.within(i, slot, slot + length);
    if (same.length > 0) return same;
    const isFull = maxSlots !== undefined && this.load[i]! + length > maxSlots;
    return isFull ? this.within(i, 0, this.model.slotCount) : this.within(i, ...this.run(i, slot, length));
  }

  /** The shorter the way, the less they cover else and the less they worked, the better. */
  cost(i: number, room: string): number {
    const interpreter = this.model.problem.interpreters[i]!;
    const share = this.load[i]! / (interpreter.maxSlots ?? this.model.slotCount);
    return (
      (this.at[i] !== undefined && this.at[i] !== room ? COST.otherRoom : 0) +
      (interpreter.homeRoom !== undefined && interpreter.homeRoom !== room ? COST.awayFromHome : 0) +
      COST.versatile * ones(this.model.covers[i]!) +
      COST.load * share
    );
  }

  private within(i: number, first: number, end: number): Demand[] {
    const found: Demand[] = [];
    for (let t = first; t < end; t++) {
      const demand = this.work[i]![t];
      if (demand && demand !== found.at(-1)) found.push(demand);
    }
    return found;
  }

  private set(i: number, { slot, length }: Demand, to: Demand | undefined): void {
    this.work[i]!.fill(to, slot, slot + length);
  }

  /** The run of work the slots would be part of, as its first slot and the one after its last. */
  private run(i: number, slot: number, length: number): [number, number] {
    const { blockOf, slotCount } = this.model;
    const work = this.work[i]!;
    let first = slot;
    let end = slot + length;
    while (first > 0 && blockOf[first - 1] === blockOf[slot] && work[first - 1]) first--;
    while (end < slotCount && blockOf[end] === blockOf[slot] && work[end]) end++;
    return [first, end];
  }
}

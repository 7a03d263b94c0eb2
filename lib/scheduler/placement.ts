import { gaps, idle, ones } from "./day";
import type { Model } from "./model";
import type { Row } from "./rows";

/** What a worse plan weighs in annealing: each level outweighs any change of the next that is likely. */
export const WEIGHT = { moved: 1000, excess: 20, gap: 1, idle: 0.1 };

/**
 * Meetings in slots, changed one by one; tables and interpreters are counted, not named. A resource is never in
 * two meetings; `overload` may be above 0 in the middle of a change, and then the change is to be taken back.
 */
export class Placement {
  readonly start: Int32Array;
  /** Meeting at resource * slotCount + slot, or -1. */
  readonly occupant: Int32Array;
  /** By rank of class. */
  readonly unplaced: Int32Array;
  /** Meetings begun in each slot, in no order. */
  readonly begun: number[][];
  readonly gapsOf: Int32Array;
  /** Participants who have a gap, in no order. */
  readonly gappy: number[] = [];
  readonly placedOf: Int32Array;
  overload = 0;
  moved = 0;
  excess = 0;
  gaps = 0;
  idle = 0;

  /** At participant * blocks + block: the slots they meet in. */
  readonly mask: Int32Array;
  /** Of each row of the model: what is used of it. */
  readonly load: Int32Array;
  /** Of each row of the model: the most that may be used of it. */
  readonly capacity: Int32Array;
  private readonly idleOf: Int32Array;
  private readonly inBegun: Int32Array;
  private readonly inGappy: Int32Array;
  private readonly trail: number[] = [];
  private readonly scratch: Int32Array;
  private readonly stale: number[] = [];
  private readonly isStale: Uint8Array;

  constructor(readonly model: Model) {
    const { meetingCount, resourceCount, slotCount, participantCount, blockFirst } = model;
    this.start = new Int32Array(meetingCount).fill(-1);
    this.occupant = new Int32Array(resourceCount * slotCount).fill(-1);
    this.unplaced = new Int32Array(model.classes.length);
    for (const rank of model.rank) this.unplaced[rank]!++;
    this.begun = Array.from({ length: slotCount }, () => []);
    this.mask = new Int32Array(participantCount * blockFirst.length);
    this.gapsOf = new Int32Array(participantCount);
    this.idleOf = new Int32Array(participantCount);
    this.placedOf = new Int32Array(participantCount);
    this.load = new Int32Array(model.rows.length);
    this.capacity = Int32Array.from(model.rows, (row) => row.capacity);
    this.inBegun = new Int32Array(meetingCount);
    this.inGappy = new Int32Array(participantCount).fill(-1);
    this.scratch = new Int32Array(meetingCount);
    this.isStale = new Uint8Array(participantCount);
  }

  /** The meeting must not be placed, and its resources be free. */
  put(m: number, slot: number): void {
    this.start[m] = slot;
    this.inBegun[m] = this.begun[slot]!.push(m) - 1;
    this.unplaced[this.model.rank[m]!]!--;
    this.occupy(m, slot, m);
    this.use(m, slot, 1);
    const published = this.model.published[m]!;
    if (published >= 0 && published !== slot) this.moved++;
  }

  lift(m: number): void {
    const slot = this.start[m]!;
    this.start[m] = -1;
    const list = this.begun[slot]!;
    const last = list.pop()!;
    if (last !== m) {
      list[this.inBegun[m]!] = last;
      this.inBegun[last] = this.inBegun[m]!;
    }
    this.unplaced[this.model.rank[m]!]!++;
    this.occupy(m, slot, -1);
    this.use(m, slot, -1);
    const published = this.model.published[m]!;
    if (published >= 0 && published !== slot) this.moved--;
  }

  /** From here on changes can be taken back. */
  begin(): void {
    this.trail.length = 0;
  }

  /** A point of return for `rollback`. */
  mark(): number {
    return this.trail.length;
  }

  /** Moves several at once, -1 taking out: they may take each other's places. */
  shift(meetings: readonly number[], to: readonly number[]): void {
    for (const m of meetings) this.trail.push(m, this.start[m]!);
    for (const m of meetings) if (this.start[m]! >= 0) this.lift(m);
    for (let at = 0; at < meetings.length; at++) if (to[at]! >= 0) this.put(meetings[at]!, to[at]!);
  }

  rollback(mark = 0): void {
    const { trail, scratch } = this;
    for (let at = trail.length - 2; at >= mark; at -= 2) {
      const m = trail[at]!;
      scratch[m] = trail[at + 1]!;
      if (this.start[m]! >= 0) this.lift(m);
    }
    for (let at = mark; at < trail.length; at += 2) {
      const m = trail[at]!;
      if (this.start[m]! < 0 && scratch[m]! >= 0) this.put(m, scratch[m]!);
    }
    trail.length = mark;
  }

  /** Whether all that changed since `begin` keeps its order. */
  changesInOrder(): boolean {
    if (!this.model.hasOrder) return true;
    for (let at = 0; at < this.trail.length; at += 2) if (!this.isInOrder(this.trail[at]!)) return false;
    return true;
  }

  /** Takes up a whole plan, which may use all that the model has. */
  restore(starts: Int32Array): void {
    for (let m = 0; m < starts.length; m++)
      if (this.start[m]! >= 0 && this.start[m] !== starts[m]) this.lift(m);
    for (let m = 0; m < starts.length; m++)
      if (starts[m]! >= 0 && this.start[m]! < 0) this.put(m, starts[m]!);
    this.capacity.forEach((most, r) => {
      this.capacity[r] = Math.max(most, this.load[r]!);
    });
    this.overload = 0;
  }

  /** From here on there is no more than is used now of what a meeting would need that begins there. */
  closeTo(m: number, slot: number, kind: Row["kind"]): void {
    const { rows, profileRows, profile } = this.model;
    const needs = profileRows[profile[m]!]![slot]!;
    for (let at = 0; at < needs.length; at += 2) {
      const r = needs[at]!;
      const row = rows[r]!;
      // Of a set of several pairs there may be more of another one.
      if (row.kind === kind && row.first === row.last && ones(row.pairs) <= 1)
        this.capacity[r] = this.load[r]!;
    }
  }

  /** Whether nobody needed is taken there. */
  isFree(m: number, slot: number): boolean {
    const { resources, length, slotCount } = this.model;
    for (const r of resources[m]!) {
      const base = r * slotCount + slot;
      for (let k = 0; k < length[m]!; k++) if (this.occupant[base + k]! >= 0) return false;
    }
    return true;
  }

  /** Whether one more meeting is within the limits of all its participants. */
  isWithinLimits(m: number): boolean {
    for (const p of this.model.parties[m]!) if (this.placedOf[p]! >= this.model.limit[p]!) return false;
    return true;
  }

  /** Whether no earlier meeting ends too late for it, nor it for a later one. */
  isInOrder(m: number): boolean {
    const { before, after, length } = this.model;
    const start = this.start[m]!;
    if (start < 0) return true;
    const end = start + length[m]!;
    for (const e of before[m]!) if (this.start[e]! >= 0 && this.start[e]! + length[e]! > start) return false;
    for (const l of after[m]!) if (this.start[l]! >= 0 && this.start[l]! < end) return false;
    return true;
  }

  /** What there is too little of now. */
  overdrawn(): Set<"tables" | "interpreters"> {
    const { rows } = this.model;
    return new Set(rows.flatMap((row, r) => (this.load[r]! > this.capacity[r]! ? [row.kind] : [])));
  }

  /** What annealing lessens; placing more is not in it. */
  energy(): number {
    this.settle();
    return (
      WEIGHT.moved * this.moved +
      WEIGHT.excess * this.excess +
      WEIGHT.gap * this.gaps +
      WEIGHT.idle * this.idle
    );
  }

  private occupy(m: number, slot: number, by: number): void {
    const { resources, length, slotCount, participantCount, blockOf, bitOf, blockFirst } = this.model;
    const taken = length[m]!;
    const bits = (taken === 32 ? -1 : (1 << taken) - 1) << bitOf[slot]!;
    for (const r of resources[m]!) {
      const base = r * slotCount + slot;
      for (let k = 0; k < taken; k++) this.occupant[base + k] = by;
      if (r >= participantCount) continue;
      this.mask[r * blockFirst.length + blockOf[slot]!]! ^= bits;
      this.placedOf[r]! += by < 0 ? -1 : 1;
      if (this.isStale[r] === 0) {
        this.isStale[r] = 1;
        this.stale.push(r);
      }
    }
  }

  private use(m: number, slot: number, sign: number): void {
    const { profileRows, profile } = this.model;
    const needs = profileRows[profile[m]!]![slot]!;
    for (let at = 0; at < needs.length; at += 2) {
      const r = needs[at]!;
      const capacity = this.capacity[r]!;
      const load = this.load[r]!;
      const next = load + sign * needs[at + 1]!;
      this.load[r] = next;
      this.overload += Math.max(0, next - capacity) - Math.max(0, load - capacity);
    }
  }

  /** Brings gaps and what comes of them up to date. */
  settle(): void {
    const blocks = this.model.blockFirst.length;
    for (const p of this.stale) {
      this.isStale[p] = 0;
      let gapCount = 0;
      let idleCount = 0;
      for (let at = p * blocks; at < (p + 1) * blocks; at++) {
        gapCount += gaps(this.mask[at]!);
        idleCount += idle(this.mask[at]!);
      }
      const over = this.model.maxGaps;
      this.excess += Math.max(0, gapCount - over) - Math.max(0, this.gapsOf[p]! - over);
      this.gaps += gapCount - this.gapsOf[p]!;
      this.idle += idleCount - this.idleOf[p]!;
      this.idleOf[p] = idleCount;
      if (gapCount > 0 !== this.gapsOf[p]! > 0) this.listGappy(p, gapCount > 0);
      this.gapsOf[p] = gapCount;
    }
    this.stale.length = 0;
  }

  private listGappy(p: number, has: boolean): void {
    if (has) {
      this.inGappy[p] = this.gappy.push(p) - 1;
      return;
    }
    const last = this.gappy.pop()!;
    if (last !== p) {
      this.gappy[this.inGappy[p]!] = last;
      this.inGappy[last] = this.inGappy[p]!;
    }
  }
}

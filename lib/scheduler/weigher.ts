import { gaps, idle } from "./day";
import type { Model } from "./model";
import { type Placement, WEIGHT } from "./placement";

/**
 * Says what a change would be worth before it is made: of a hundred changes that are looked at, annealing keeps one
 * or two, and making and taking back the others was most of its work.
 */
export class Weigher {
  /** Of the change weighed last: whether it would need more of something than there is. */
  overdraws = false;

  private readonly model: Model;
  /** Slots that a participant's block would gain or lose. */
  private readonly flip: Int32Array;
  private readonly flipped: number[] = [];
  private readonly gapsMore: Int32Array;
  private readonly gapped: number[] = [];
  private readonly loadMore: Int32Array;
  private readonly loaded: number[] = [];

  constructor(private readonly placement: Placement) {
    this.model = placement.model;
    const { participantCount, blockFirst, rows } = this.model;
    this.flip = new Int32Array(participantCount * blockFirst.length);
    this.gapsMore = new Int32Array(participantCount);
    this.loadMore = new Int32Array(rows.length);
  }

  /** What moving these placed meetings would add to the energy. O(meetings and those who take part in them). */
  weigh(meetings: readonly number[], to: readonly number[]): number {
    const { start, model } = this.placement;
    let moved = 0;
    this.placement.settle();
    for (let at = 0; at < meetings.length; at++) {
      const m = meetings[at]!;
      const [from, there] = [start[m]!, to[at]!];
      this.flipDays(m, from);
      this.flipDays(m, there);
      this.loadRows(m, from, -1);
      this.loadRows(m, there, 1);
      const published = model.published[m]!;
      if (published >= 0) moved += Number(published !== there) - Number(published !== from);
    }
    this.overdraws = this.settleRows();
    return WEIGHT.moved * moved + this.settleDays();
  }

  private flipDays(m: number, slot: number): void {
    const { parties, length, blockOf, bitOf, blockFirst } = this.model;
    const taken = length[m]!;
    const bits = (taken === 32 ? -1 : (1 << taken) - 1) << bitOf[slot]!;
    for (const p of parties[m]!) {
      const at = p * blockFirst.length + blockOf[slot]!;
      if (this.flip[at] === 0) this.flipped.push(at);
      this.flip[at]! ^= bits;
    }
  }

  private settleDays(): number {
    const { flip, flipped, gapsMore, gapped } = this;
    const { mask } = this.placement;
    const blocks = this.model.blockFirst.length;
    let gapCount = 0;
    let idleCount = 0;
    for (const at of flipped) {
      const bits = flip[at]!;
      // Listed twice where it was back to nothing in between.
      if (bits === 0) continue;
      flip[at] = 0;
      const before = mask[at]!;
      idleCount += idle(before ^ bits) - idle(before);
      const more = gaps(before ^ bits) - gaps(before);
      if (more === 0) continue;
      gapCount += more;
      const p = Math.floor(at / blocks);
      if (gapsMore[p] === 0) gapped.push(p);
      gapsMore[p]! += more;
    }
    flipped.length = 0;
    return WEIGHT.excess * this.settleExcess() + WEIGHT.gap * gapCount + WEIGHT.idle * idleCount;
  }

  private settleExcess(): number {
    const { gapsMore, gapped } = this;
    const { gapsOf } = this.placement;
    const { maxGaps } = this.model;
    let excess = 0;
    for (const p of gapped) {
      excess += Math.max(0, gapsOf[p]! + gapsMore[p]! - maxGaps) - Math.max(0, gapsOf[p]! - maxGaps);
      gapsMore[p] = 0;
    }
    gapped.length = 0;
    return excess;
  }

  private loadRows(m: number, slot: number, sign: number): void {
    const { profileRows, profile } = this.model;
    const needs = profileRows[profile[m]!]![slot]!;
    for (let at = 0; at < needs.length; at += 2) {
      const r = needs[at]!;
      if (this.loadMore[r] === 0) this.loaded.push(r);
      this.loadMore[r]! += sign * needs[at + 1]!;
    }
  }

  private settleRows(): boolean {
    const { loadMore, loaded } = this;
    const { load, capacity } = this.placement;
    let overdraws = false;
    for (const r of loaded) {
      if (loadMore[r]! > 0 && load[r]! + loadMore[r]! > capacity[r]!) overdraws = true;
      loadMore[r] = 0;
    }
    loaded.length = 0;
    return overdraws;
  }
}

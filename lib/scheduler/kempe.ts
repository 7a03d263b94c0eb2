import type { Placement } from "./placement";

/** Longer chains disturb more than they mend. */
const LONGEST = 24;

/**
 * Kempe chains: the meetings of two windows of slots that hang together through shared resources change sides, so
 * that nobody is ever in two places. A window is as long as the meeting that starts the chain.
 */
export class Kempe {
  readonly meetings: number[] = [];
  readonly to: number[] = [];
  private readonly stamp: Int32Array;
  private stamps = 0;

  constructor(private readonly placement: Placement) {
    this.stamp = new Int32Array(placement.model.meetingCount);
  }

  /** Finds the chain that takes a meeting to a slot; false where a member may not go where it must. */
  find(m: number, slot: number): boolean {
    const { start, model } = this.placement;
    const here = start[m]!;
    const width = model.length[m]!;
    const way = slot - here;
    this.meetings.length = 0;
    this.to.length = 0;
    this.stamps++;
    if (way < width && -way < width) return false;
    this.add(m);
    for (let at = 0; at < this.meetings.length; at++) {
      const x = this.meetings[at]!;
      const from = start[x]!;
      const wide = model.length[x]!;
      let there: number;
      if (from >= here && from + wide <= here + width) there = from + way;
      else if (from >= slot && from + wide <= slot + width) there = from - way;
      else return false;
      if (model.allowed[x * model.slotCount + there] === 0) return false;
      this.to.push(there);
      this.addOccupants(x, there);
      if (this.meetings.length > LONGEST) return false;
    }
    return true;
  }

  /** Does what was found. */
  apply(): void {
    this.placement.shift(this.meetings, this.to);
  }

  /** Whether the chain found last has the meeting. */
  has(m: number): boolean {
    return this.stamp[m] === this.stamps;
  }

  private addOccupants(m: number, slot: number): void {
    const { occupant, model } = this.placement;
    const width = model.length[m]!;
    for (const r of model.resources[m]!) {
      const base = r * model.slotCount + slot;
      for (let k = 0; k < width; k++) {
        const other = occupant[base + k]!;
        if (other >= 0 && this.stamp[other] !== this.stamps) this.add(other);
      }
    }
  }

  private add(m: number): void {
    this.stamp[m] = this.stamps;
    this.meetings.push(m);
  }
}

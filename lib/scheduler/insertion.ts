import type { Kempe } from "./kempe";
import { compare } from "./levels";
import type { Placement } from "./placement";
import type { Random } from "./random";

/** How often a chain is tried to relieve a full slot. */
const RELIEF_TRIES = 24;
const OUT = [-1];

/** Finds places for meetings that have none, moving others out of the way. */
export class Insertion {
  constructor(
    private readonly placement: Placement,
    private readonly kempe: Kempe,
    private readonly random: Random,
  ) {}

  /** Places a meeting so that all others stay placed; false, and nothing changed, where no way was found. */
  insert(m: number): boolean {
    const { placement } = this;
    if (!placement.isWithinLimits(m)) return false;
    const starts = this.random.shuffle([...placement.model.starts[m]!]);
    // Where it fits as it is before all else: chains cost more, and disturb.
    return starts.some((slot) => this.fit(m, slot)) || starts.some((slot) => this.squeeze(m, slot));
  }

  /** Places a meeting in a slot by leaving out others, unless more important ones; then tries to place those. */
  eject(m: number, slot: number): boolean {
    const { placement } = this;
    const before = [...placement.unplaced];
    placement.begin();
    const out = [...this.inTheWay(m, slot), ...this.overLimit(m)];
    for (const other of out) if (placement.start[other]! >= 0) placement.shift([other], OUT);
    if (!placement.isWithinLimits(m)) {
      placement.rollback();
      return false;
    }
    placement.shift([m], [slot]);
    if (!this.relieve(m, slot)) {
      const victim = this.lessImportant(m, slot);
      if (victim >= 0) placement.shift([victim], OUT);
      out.push(victim);
    }
    const kept =
      placement.overload === 0 && placement.changesInOrder() && compare([...placement.unplaced], before) <= 0;
    if (!kept) placement.rollback();
    else for (const other of out) if (other >= 0 && placement.start[other]! < 0) this.insert(other);
    return kept;
  }

  /** Moves others out of a slot that is too full, one chain after the other. */
  relieve(m: number, slot: number): boolean {
    const { placement, kempe, random } = this;
    for (let tries = 0; placement.overload > 0 && tries < RELIEF_TRIES; tries++) {
      const x = this.someoneIn(slot, placement.model.length[m]!);
      if (x < 0 || x === m || placement.start[x]! < 0) continue;
      const starts = placement.model.starts[x]!;
      const to = starts[random.below(starts.length)]!;
      if (to === placement.start[x] || !kempe.find(x, to) || kempe.has(m)) continue;
      const mark = placement.mark();
      const before = placement.overload;
      kempe.apply();
      if (placement.overload >= before) placement.rollback(mark);
    }
    return placement.overload === 0;
  }

  private fit(m: number, slot: number): boolean {
    const { placement } = this;
    if (!placement.isFree(m, slot)) return false;
    placement.begin();
    placement.shift([m], [slot]);
    if (placement.overload === 0 && placement.changesInOrder()) return true;
    placement.rollback();
    return false;
  }

  private squeeze(m: number, slot: number): boolean {
    const { placement } = this;
    placement.begin();
    for (let tries = 0; tries < 3 && !placement.isFree(m, slot); tries++) {
      const [blocker] = this.inTheWay(m, slot);
      if (blocker === undefined || !this.moveAway(blocker)) break;
    }
    if (placement.isFree(m, slot) && placement.isWithinLimits(m)) {
      placement.shift([m], [slot]);
      if (this.relieve(m, slot) && placement.changesInOrder()) return true;
    }
    placement.rollback();
    return false;
  }

  private moveAway(blocker: number): boolean {
    const { placement, kempe } = this;
    const here = placement.start[blocker]!;
    const starts = this.random.shuffle([...placement.model.starts[blocker]!]);
    const there = starts.find((slot) => slot !== here && kempe.find(blocker, slot));
    if (there === undefined) return false;
    kempe.find(blocker, there);
    kempe.apply();
    return true;
  }

  private inTheWay(m: number, slot: number): Set<number> {
    const { model, occupant } = this.placement;
    const found = new Set<number>();
    for (const r of model.resources[m]!) {
      for (let k = 0; k < model.length[m]!; k++) {
        const other = occupant[r * model.slotCount + slot + k]!;
        if (other >= 0) found.add(other);
      }
    }
    return found;
  }

  /** Of each participant who has all they may, one meeting: the least important. */
  private overLimit(m: number): number[] {
    const { model, start, placedOf } = this.placement;
    return model.parties[m]!.flatMap((p) => {
      if (placedOf[p]! < model.limit[p]!) return [];
      const placed = model.meetingsOf[p]!.filter((other) => start[other]! >= 0);
      const worst = Math.max(...placed.map((other) => model.rank[other]!));
      const candidates = placed.filter((other) => model.rank[other] === worst);
      return candidates.length ? [candidates[this.random.below(candidates.length)]!] : [];
    });
  }

  private lessImportant(m: number, slot: number): number {
    const { model } = this.placement;
    let found = -1;
    for (let tries = 0; tries < 8; tries++) {
      const x = this.someoneIn(slot, model.length[m]!);
      if (x >= 0 && x !== m && (found < 0 || model.rank[x]! > model.rank[found]!)) found = x;
    }
    return found;
  }

  private someoneIn(slot: number, width: number): number {
    const list = this.placement.begun[slot + this.random.below(width)]!;
    return list.length ? list[this.random.below(list.length)]! : -1;
  }
}

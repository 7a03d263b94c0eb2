import { Insertion } from "./insertion";
import { Kempe } from "./kempe";
import { compare, type Score, scoreOf } from "./levels";
import { type Move, mendingMove } from "./mending";
import type { Model } from "./model";
import { Placement } from "./placement";
import type { Named } from "./plan";
import { Random } from "./random";
import { Weigher } from "./weigher";

/** First and last heat: of a search, and of what mends idle slots without new gaps. */
const SEARCH = [0.35, 0.13] as const;
const POLISH = [0.05, 0.01] as const;
/** How often those left out are tried again, of all changes. */
const RETRY = 0.02;
/** Changes between two looks at the clock. */
const CHUNK = 2048;

export type Incumbent = { starts: Int32Array; score: Score };

/**
 * Local search: simulated annealing over Kempe chains, with a second chain to relieve a slot that the first made
 * too full, half of the changes beginning at the edge of somebody's gap. It follows from the seed alone.
 */
export class Search {
  readonly placement: Placement;
  best: Incumbent;
  private readonly random: Random;
  private readonly kempe: Kempe;
  private readonly insertion: Insertion;
  private readonly weigher: Weigher;
  private readonly movable: number[];

  constructor(
    private readonly model: Model,
    seed: number,
    starts?: Int32Array,
  ) {
    this.random = new Random(seed);
    this.placement = new Placement(model);
    this.kempe = new Kempe(this.placement);
    this.insertion = new Insertion(this.placement, this.kempe, this.random);
    this.weigher = new Weigher(this.placement);
    this.movable = model.starts.flatMap((list, m) => (list.length > 1 ? [m] : []));
    if (starts) this.placement.restore(starts);
    this.best = this.current();
  }

  /** Places what it can, the hardest first; published meetings where they were. */
  construct(): void {
    const { model, placement } = this;
    const degree = (m: number) => model.parties[m]!.reduce((sum, p) => sum + model.meetingsOf[p]!.length, 0);
    const room = model.starts.map((list, m) => list.length / (1 + degree(m)));
    const order = model.starts
      .map((_, m) => m)
      .filter((m) => placement.start[m]! < 0 && model.starts[m]!.length > 0);
    order.sort((a, b) => model.rank[a]! - model.rank[b]! || room[a]! - room[b]! || a - b);
    for (const m of order) this.putPublished(m);
    for (const m of order) if (placement.start[m]! < 0) this.insertion.insert(m);
    this.keep();
  }

  /** Yields now and then, so that the caller can look at the clock; `best` is then up to date. Begins with `best`. */
  *anneal(changes: number, isGoodEnough: (score: Score) => boolean, isPolish = false): Generator<void> {
    const { placement, random } = this;
    const [hot, cold] = isPolish ? POLISH : SEARCH;
    placement.restore(this.best.starts);
    for (let done = 0; done < changes; done++) {
      if (done % CHUNK === 0) {
        this.keep();
        if (isGoodEnough(this.best.score)) return;
        yield;
      }
      const heat = hot * (cold / hot) ** (done / changes);
      if (random.next() < RETRY && this.hasUnplaced()) this.placeSomeone();
      else this.change(heat);
      if (placement.gaps + placement.excess < this.lowest) this.keep();
    }
    this.keep();
  }

  /** Takes up a plan from elsewhere. */
  restart(starts: Int32Array): void {
    this.placement.restore(starts);
    this.keep();
  }

  /** Goes on from what could be named of a plan; where names were missing, no more is asked for from now on. */
  learn({ starts, unnamed }: Pick<Named, "starts" | "unnamed">): void {
    this.placement.restore(starts);
    for (const { meeting, slot, kind } of unnamed) this.placement.closeTo(meeting, slot, kind);
    this.best = this.current();
    this.lowest = Number.POSITIVE_INFINITY;
  }

  private lowest = Number.POSITIVE_INFINITY;

  private keep(): void {
    const score = scoreOf(this.placement);
    if (compare(score, this.best.score) < 0) {
      this.best = this.current();
      this.lowest = this.placement.gaps + this.placement.excess;
    }
  }

  private current(): Incumbent {
    return { starts: this.placement.start.slice(), score: scoreOf(this.placement) };
  }

  private hasUnplaced(): boolean {
    return this.placement.unplaced.some((count) => count > 0);
  }

  private putPublished(m: number): void {
    const slot = this.model.published[m]!;
    if (slot < 0 || this.model.allowed[m * this.model.slotCount + slot] === 0) return;
    const { placement } = this;
    if (!placement.isFree(m, slot) || !placement.isWithinLimits(m)) return;
    placement.begin();
    placement.shift([m], [slot]);
    if (placement.overload > 0 || !placement.changesInOrder()) placement.rollback();
  }

  private placeSomeone(): void {
    const { model, placement, random } = this;
    const out = model.starts.flatMap((list, m) => (placement.start[m]! < 0 && list.length ? [m] : []));
    if (out.length === 0) return;
    const m = out[random.below(out.length)]!;
    const starts = model.starts[m]!;
    if (this.insertion.insert(m) || this.insertion.eject(m, starts[random.below(starts.length)]!))
      this.keep();
  }

  /** One change, kept by the rule of Metropolis. It is weighed first, since few are kept. */
  private change(heat: number): void {
    const { placement, kempe, random, weigher } = this;
    const move = (random.next() < 0.5 && mendingMove(placement, random)) || this.anyMove();
    if (!move || placement.start[move.meeting]! < 0) return;
    const { meeting, slot } = move;
    if (slot === placement.start[meeting] || !kempe.find(meeting, slot)) return;
    const most = -heat * Math.log(1 - random.next());
    if (weigher.weigh(kempe.meetings, kempe.to) > most) return;
    const { overdraws } = weigher;
    const before = placement.energy();
    placement.begin();
    kempe.apply();
    const isPossible = (!overdraws || this.insertion.relieve(meeting, slot)) && placement.changesInOrder();
    if (!isPossible || (overdraws && placement.energy() - before > most)) placement.rollback();
  }

  private anyMove(): Move | null {
    const { random, model, movable } = this;
    if (movable.length === 0) return null;
    const meeting = movable[random.below(movable.length)]!;
    const starts = model.starts[meeting]!;
    return { meeting, slot: starts[random.below(starts.length)]! };
  }
}

import { cadical } from "./cadical";
import { Clock } from "./clock";
import { EXACT_LEVELS, type ExactLevel, prove } from "./exact";
import { fewestGaps } from "./fewest-gaps";
import { fewestLeftOut } from "./fewest-left-out";
import { fewestUnplaced } from "./fewest-unplaced";
import type { Problem } from "./format";
import { frozen } from "./frozen";
import { highs } from "./highs";
import { compare, type Score } from "./levels";
import type { LpBackend } from "./lp";
import { compile, type Model } from "./model";
import { named } from "./plan";
import { Search } from "./search";
import type { Solution } from "./solution";
import { Standing } from "./standing";

/** In steps, not seconds: so that a run can be repeated. */
export type Budget = {
  /** Changes that the local search tries. */
  changes?: number;
  /** Conflicts at one question about gaps; 0 leaves out the proof that there are as few as can be. */
  conflicts?: number;
  /** Nodes of each mixed-integer program; 0 leaves out the proof that as few are left out as can be. */
  nodes?: number;
};

export type Options = {
  seed: number;
  budget?: Budget;
  /** Cuts the run; a run that was cut cannot be repeated to the byte. */
  limitSeconds?: number;
  /** Called with every better plan, and when a bound rises. */
  onProgress?: (solution: Solution) => void;
  signal?: AbortSignal;
};

/** Above so many pairs of a meeting and a start, formulas outgrow the solver's memory. */
const EXACT_UP_TO = 8000;
/** Steps of the search between two looks at what it found: naming takes time, and the clock must not decide. */
const OFFER_EVERY = 50;

/** The best plan found within the budget. Stops soon after the signal, with what it has. */
export async function solve(problem: Problem, options: Options): Promise<Solution> {
  return new Run(compile(problem), options).solve();
}

class Run {
  private readonly clock: Clock;
  private readonly standing: Standing;
  private readonly search: Search;
  private readonly isSmall: boolean;
  private readonly budget: Required<Budget>;
  private offered: Int32Array | undefined;
  private areGapsBounded = false;

  constructor(
    private readonly model: Model,
    private readonly options: Options,
  ) {
    this.clock = new Clock(options.limitSeconds, options.signal);
    this.standing = new Standing(model);
    this.search = new Search(model, options.seed);
    const pairs = model.starts.reduce((sum, list) => sum + list.length, 0);
    this.isSmall = pairs <= EXACT_UP_TO;
    const changes = this.isSmall ? 100_000 : 8000 * model.meetingCount;
    this.budget = { changes, conflicts: 500_000, nodes: 2000, ...options.budget };
  }

  async solve(): Promise<Solution> {
    const { search, standing } = this;
    this.boundQuickly();
    search.construct();
    this.offer();
    if (!standing.isInfeasible) await this.anneal();
    if (this.isSmall && !standing.isInfeasible && !this.clock.isOver()) await this.proveAll();
    return this.solution();
  }

  private boundQuickly(): void {
    const { model, standing } = this;
    const unplaced = fewestUnplaced(model);
    const everyoneMust = model.classes.length === 1 && model.classes[0]!.required;
    if (model.classes.length === 1) standing.raiseLeftOut([unplaced]);
    standing.isInfeasible = everyoneMust && unplaced > 0;
    if (everyoneMust) this.boundGaps();
  }

  /** Of plans that leave nobody out; asked once, since it takes a tenth of a second with thousands of meetings. */
  private boundGaps(): void {
    this.areGapsBounded = true;
    this.standing.raise("gaps", fewestGaps(this.model));
  }

  private async anneal(isPolish = false): Promise<void> {
    const { search, standing, clock } = this;
    // The search counts names, and may have counted more than can be found.
    const isGoodEnough = (score: Score) => {
      if (compare(score, standing.bounds) <= 0) this.offer();
      return standing.isProved();
    };
    let steps = 0;
    for (const _ of search.anneal(this.budget.changes, isGoodEnough, isPolish)) {
      if (++steps % OFFER_EVERY === 0) this.offer();
      if ((await clock.pause()) && clock.isOver()) break;
    }
    this.offer();
  }

  private async proveAll(): Promise<void> {
    const { standing, options, budget } = this;
    let lp: LpBackend | undefined;
    if (this.leavesOut()) {
      if (budget.nodes === 0) return;
      lp = await highs(options.seed);
      if (!(await this.proveLeftOut(lp))) return;
    }
    if (budget.conflicts === 0) return;
    await this.proveGaps(lp ?? (await highs(options.seed)));
    if (!standing.isInfeasible && !this.clock.isOver()) await this.anneal(true);
  }

  private async proveGaps(lp: LpBackend): Promise<void> {
    const { model, standing, clock } = this;
    const open = frozen(model, standing.leftOut(), () => lp);
    const known = model.gapsAreAWall && standing.value("excess-gaps") > 0 ? undefined : this.exactValues();
    const sat = await cadical(this.options.seed);
    try {
      const proof = prove(model, open, known, sat, {
        conflicts: this.budget.conflicts,
        isOver: () => clock.isOver(),
        onBound: (level, bound) => {
          standing.raise(level, bound);
          this.report();
        },
      });
      standing.isInfeasible = proof.isInfeasible && model.gapsAreAWall;
      if (proof.starts) this.takeUp(proof.starts);
    } finally {
      sat.dispose();
    }
  }

  /** Whether the levels before those that clauses decide are proved. */
  private async proveLeftOut(lp: LpBackend): Promise<boolean> {
    const { model, standing } = this;
    const known = standing.leftOut();
    const limits = { nodes: this.budget.nodes, seconds: this.clock.secondsLeft() };
    const result = fewestLeftOut(model, lp, known, limits);
    standing.raiseLeftOut(result.bounds);
    standing.isInfeasible = model.classes[0]!.required && result.bounds[0]! > 0;
    if (standing.isInfeasible) return false;
    if (result.starts) {
      this.takeUp(result.starts);
      await this.anneal();
    }
    this.report();
    return result.isExact && standing.placesAll(standing.best.score);
  }

  private takeUp(starts: Int32Array): void {
    this.search.restart(starts);
    this.offer();
  }

  private exactValues() {
    const values = EXACT_LEVELS.map((level) => [level, this.standing.value(level)]);
    return Object.fromEntries(values) as Record<ExactLevel, number>;
  }

  /**
   * Names what the search has found. Where as many as can be would be placed but for names, it goes on from those that
   * have theirs; where meetings are left out for want of places, who is left out for want of a name matters little.
   */
  private offer(): void {
    const { search, standing } = this;
    if (search.best.starts === this.offered) return;
    const candidate = named(this.model, search.best.starts);
    if (candidate.unnamed.length > 0 && standing.placesAll(search.best.score)) search.learn(candidate);
    this.offered = search.best.starts;
    if (!standing.take(candidate)) return;
    this.report();
    if (!this.areGapsBounded && !this.leavesOut()) this.boundGaps();
  }

  private leavesOut(): boolean {
    return this.standing.leftOut().some((value) => value > 0);
  }

  private report(): void {
    this.options.onProgress?.(this.solution());
  }

  private solution(): Solution {
    const { clock } = this;
    return this.standing.solution({ reproducible: !clock.wasCut, elapsed: clock.elapsed() });
  }
}

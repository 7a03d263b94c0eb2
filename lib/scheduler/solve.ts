import { fewestGaps, fewestUnplaced } from "./bounds";
import { cadical } from "./cadical";
import { EXACT_LEVELS, type ExactLevel, prove } from "./exact";
import { fewestLeftOut } from "./fewest-left-out";
import type { Problem } from "./format";
import { frozen } from "./frozen";
import { highs } from "./highs";
import { compare, type LevelName, levelNames, type Score } from "./levels";
import type { LpBackend } from "./lp";
import { compile, type Model } from "./model";
import { type Named, named } from "./plan";
import { Search } from "./search";
import type { Level, Solution, Status } from "./solution";

/** In steps, not seconds: so that a run can be repeated. */
export type Budget = {
  /** Changes that the local search tries. */
  changes?: number;
  /** Conflicts at one question of the exact stage; 0 leaves the stage out. */
  conflicts?: number;
  /** Nodes of each mixed-integer program. */
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
const MILLISECONDS_AT_A_TIME = 30;

/** The best plan found within the budget. Stops soon after the signal, with what it has. */
export async function solve(problem: Problem, options: Options): Promise<Solution> {
  return new Run(compile(problem), options).solve();
}

class Run {
  private readonly began = performance.now();
  private breath = this.began;
  private cut = false;
  private isInfeasible = false;
  private areGapsBounded = false;
  private offered: Int32Array | undefined;
  private best: Named | undefined;
  private readonly names: LevelName[];
  private readonly bounds: Score;
  private readonly search: Search;
  private readonly isSmall: boolean;
  private readonly budget: Required<Budget>;

  constructor(
    private readonly model: Model,
    private readonly options: Options,
  ) {
    this.names = levelNames(model);
    this.bounds = this.names.map(() => 0);
    this.search = new Search(model, options.seed);
    const pairs = model.starts.reduce((sum, list) => sum + list.length, 0);
    this.isSmall = pairs <= EXACT_UP_TO;
    const changes = this.isSmall ? 100_000 : 8000 * model.meetingCount;
    this.budget = { changes, conflicts: 500_000, nodes: 2000, ...options.budget };
  }

  async solve(): Promise<Solution> {
    const { search, budget } = this;
    this.boundQuickly();
    search.construct();
    this.offer(search.best.starts);
    if (!this.isInfeasible) await this.anneal(budget.changes);
    if (this.isSmall && budget.conflicts > 0 && !this.isInfeasible && !this.isOver()) await this.proveAll();
    return this.solution();
  }

  private boundQuickly(): void {
    const { model, bounds } = this;
    const unplaced = fewestUnplaced(model);
    const everyoneMust = model.classes.length === 1 && model.classes[0]!.required;
    if (model.classes.length === 1) bounds[0] = unplaced;
    this.isInfeasible = everyoneMust && unplaced > 0;
    if (everyoneMust) this.boundGaps();
  }

  /** Of plans that leave nobody out; asked once, since it takes most of a second with thousands of meetings. */
  private boundGaps(): void {
    this.areGapsBounded = true;
    this.raise("gaps", fewestGaps(this.model));
  }

  private async anneal(changes: number, isPolish = false): Promise<void> {
    const { search } = this;
    let steps = 0;
    for (const _ of search.anneal(changes, (score) => compare(score, this.bounds) <= 0, isPolish)) {
      if (++steps % OFFER_EVERY === 0) this.offer(search.best.starts);
      if ((await this.pause()) && this.isOver()) break;
    }
    this.offer(search.best.starts);
  }

  private async proveAll(): Promise<void> {
    const { model, options } = this;
    let lp: LpBackend | undefined;
    if (this.best!.score.slice(0, this.leftOutLevels).some((value) => value > 0)) {
      lp = await highs(options.seed);
      if (!(await this.proveLeftOut(lp))) return;
    }
    const values = this.best!.score.slice(0, this.leftOutLevels);
    lp ??= await highs(options.seed);
    const open = frozen(model, values, () => lp);
    const excess = this.value("excess-gaps");
    const known = model.gapsAreAWall && excess > 0 ? undefined : this.exactValues();
    const sat = await cadical(options.seed);
    try {
      const proof = prove(model, open, known, sat, {
        conflicts: this.budget.conflicts,
        isOver: () => this.isOver(),
        onBound: (level, bound) => {
          this.raise(level, bound);
          this.report();
        },
      });
      this.isInfeasible = proof.isInfeasible && model.gapsAreAWall;
      if (proof.starts) await this.takeUp(proof.starts);
    } finally {
      sat.dispose();
    }
    if (!this.isInfeasible && !this.isOver()) await this.anneal(this.budget.changes, true);
  }

  /** Whether the levels before those that clauses decide are proved. */
  private async proveLeftOut(lp: LpBackend): Promise<boolean> {
    const known = this.best!.score.slice(0, this.leftOutLevels);
    const result = fewestLeftOut(this.model, lp, known, {
      nodes: this.budget.nodes,
      seconds: this.secondsLeft(),
    });
    result.bounds.forEach((bound, at) => {
      this.bounds[at] = Math.max(this.bounds[at]!, bound);
    });
    this.isInfeasible = this.model.classes[0]!.required && result.bounds[0]! > 0;
    if (this.isInfeasible) return false;
    if (result.starts) {
      await this.takeUp(result.starts);
      await this.anneal(this.budget.changes);
    }
    this.report();
    return result.isExact && known.every((_, at) => this.best!.score[at] === this.bounds[at]);
  }

  private async takeUp(starts: Int32Array): Promise<void> {
    this.search.restart(starts);
    this.offer(this.search.best.starts);
  }

  /** Levels that say who is left out. */
  private get leftOutLevels(): number {
    return this.model.classes.length + 1;
  }

  private exactValues() {
    return Object.fromEntries(EXACT_LEVELS.map((level) => [level, this.value(level)])) as Record<
      ExactLevel,
      number
    >;
  }

  private value(name: LevelName["name"]): number {
    return this.best!.score[this.names.findIndex((level) => level.name === name)]!;
  }

  private raise(name: LevelName["name"], bound: number): void {
    const at = this.names.findIndex((level) => level.name === name);
    this.bounds[at] = Math.max(this.bounds[at]!, bound);
    // Each gap has an idle slot at least.
    if (name === "gaps") this.raise("idle", bound);
  }

  private offer(starts: Int32Array): void {
    if (starts === this.offered) return;
    this.offered = starts;
    const candidate = named(this.model, starts);
    if (this.best && compare(candidate.score, this.best.score) >= 0) return;
    this.best = candidate;
    this.report();
    const leavesOut = candidate.score.slice(0, this.leftOutLevels).some((value) => value > 0);
    if (!this.areGapsBounded && !leavesOut) this.boundGaps();
  }

  private report(): void {
    this.options.onProgress?.(this.solution());
  }

  /** Lets messages in now and then; true when it did. */
  private async pause(): Promise<boolean> {
    if (performance.now() - this.breath < MILLISECONDS_AT_A_TIME) return false;
    await new Promise((resolve) => setImmediate(resolve));
    this.breath = performance.now();
    return true;
  }

  private isOver(): boolean {
    this.cut ||= this.options.signal?.aborted === true || this.secondsLeft() <= 0;
    return this.cut;
  }

  private secondsLeft(): number {
    return (this.options.limitSeconds ?? Number.POSITIVE_INFINITY) - (performance.now() - this.began) / 1000;
  }

  private solution(): Solution {
    const { plan, score, roomChanges } = this.best!;
    const levels = this.names.map((name, at): Level => {
      const value = score[at]!;
      // A plan worse in a level before may be better in this one than the bound of those that are not.
      const bound = Math.min(this.bounds[at]!, value);
      return { ...name, value, bound, proved: value === bound };
    });
    levels.push({ name: "room-changes", value: roomChanges, bound: 0, proved: roomChanges === 0 });
    return {
      status: this.status(levels),
      plan,
      levels,
      reproducible: !this.cut,
      elapsed: (performance.now() - this.began) / 1000,
    };
  }

  private status(levels: Level[]): Status {
    if (this.isInfeasible) return "infeasible";
    const broken = (level: Level) =>
      (level.name === "unplaced" && level.required) ||
      (level.name === "excess-gaps" && this.model.gapsAreAWall);
    if (levels.some((level) => broken(level) && level.value > 0)) return "unknown";
    const deciding = levels.filter((level) => level.name !== "idle" && level.name !== "room-changes");
    return deciding.every((level) => level.proved) ? "optimal" : "feasible";
  }
}

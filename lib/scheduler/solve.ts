import type { Problem } from "./format";
import { compare, levelNames, type Score } from "./levels";
import { compile, type Model } from "./model";
import { type Named, named } from "./plan";
import { Search } from "./search";
import type { Level, Solution, Status } from "./solution";

export type Budget = {
  /** Changes that the local search tries. */
  changes?: number;
};

export type Options = {
  seed: number;
  budget?: Budget;
  /** Cuts the run; a run that was cut cannot be repeated to the byte. */
  limitSeconds?: number;
  onProgress?: (solution: Solution) => void;
  signal?: AbortSignal;
};

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
  private offered: Int32Array | undefined;
  private best: Named | undefined;
  private bounds: Score;

  constructor(
    private readonly model: Model,
    private readonly options: Options,
  ) {
    this.bounds = levelNames(model).map(() => 0);
  }

  async solve(): Promise<Solution> {
    const { model, options } = this;
    const search = new Search(model, options.seed);
    search.construct();
    this.offer(search.best.starts);
    const changes = options.budget?.changes ?? Math.max(400_000, 400 * model.meetingCount);
    let steps = 0;
    for (const _ of search.anneal(changes, (score) => compare(score, this.bounds) <= 0)) {
      if (++steps % OFFER_EVERY === 0) this.offer(search.best.starts);
      if ((await this.pause()) && this.isOver()) break;
    }
    this.offer(search.best.starts);
    return this.solution();
  }

  private offer(starts: Int32Array): void {
    if (starts === this.offered) return;
    this.offered = starts;
    const candidate = named(this.model, starts);
    if (this.best && compare(candidate.score, this.best.score) >= 0) return;
    this.best = candidate;
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
    const { signal, limitSeconds } = this.options;
    this.cut ||=
      signal?.aborted === true ||
      performance.now() - this.began > 1000 * (limitSeconds ?? Number.POSITIVE_INFINITY);
    return this.cut;
  }

  private solution(): Solution {
    const { plan, score, roomChanges } = this.best!;
    const levels = levelNames(this.model).map((name, at): Level => {
      const value = score[at]!;
      const bound = this.bounds[at]!;
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
    const missing = levels.some((level) => level.name === "unplaced" && level.required && level.value > 0);
    if (missing) return "unknown";
    const deciding = levels.filter((level) => level.name !== "idle" && level.name !== "room-changes");
    return deciding.every((level) => level.proved) ? "optimal" : "feasible";
  }
}

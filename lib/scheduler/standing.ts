import { compare, type LevelName, levelNames, type Score } from "./levels";
import type { Model } from "./model";
import type { Named } from "./plan";
import type { Level, Solution, Status } from "./solution";

/** Where a run stands: the best plan it has found, and what it has proved of all plans. */
export class Standing {
  isInfeasible = false;
  readonly bounds: Score;
  private readonly names: LevelName[];
  private found: Named | undefined;

  constructor(private readonly model: Model) {
    this.names = levelNames(model);
    this.bounds = this.names.map(() => 0);
  }

  get best(): Named {
    return this.found!;
  }

  /** Whether it is better than what there was. */
  take(candidate: Named): boolean {
    if (this.found && compare(candidate.score, this.found.score) >= 0) return false;
    this.found = candidate;
    return true;
  }

  /** How many are left out, class by class, then the worst share. */
  leftOut(score = this.best.score): Score {
    return score.slice(0, this.model.classes.length + 1);
  }

  /** Whether no plan can leave out fewer, as far as is proved. */
  placesAll(score: Score): boolean {
    return this.leftOut(score).every((value, at) => value <= this.bounds[at]!);
  }

  value(name: LevelName["name"]): number {
    return this.best.score[this.at(name)]!;
  }

  raise(name: LevelName["name"], bound: number): void {
    this.raiseAt(this.at(name), bound);
    // Each gap has an idle slot at least.
    if (name === "gaps") this.raise("idle", bound);
  }

  /** The same of `leftOut`, from its first on. */
  raiseLeftOut(bounds: readonly number[]): void {
    for (const [at, bound] of bounds.entries()) this.raiseAt(at, bound);
  }

  isProved(): boolean {
    return compare(this.best.score, this.bounds) <= 0;
  }

  solution(rest: Pick<Solution, "reproducible" | "elapsed">): Solution {
    const { plan, score, roomChanges } = this.best;
    const levels = this.names.map((name, at): Level => {
      const value = score[at]!;
      // A plan worse in a level before may be better in this one than the bound of those that are not.
      const bound = Math.min(this.bounds[at]!, value);
      return { ...name, value, bound, proved: value === bound };
    });
    levels.push({ name: "room-changes", value: roomChanges, bound: 0, proved: roomChanges === 0 });
    return { status: this.status(levels), plan, levels, ...rest };
  }

  private raiseAt(at: number, bound: number): void {
    this.bounds[at] = Math.max(this.bounds[at]!, bound);
  }

  private at(name: LevelName["name"]): number {
    return this.names.findIndex((level) => level.name === name);
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

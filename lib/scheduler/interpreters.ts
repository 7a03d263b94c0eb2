import { cheapest, NEVER } from "./assignment";
import type { Model } from "./model";
import { type Demand, Roster } from "./roster";
import { meetingsBySlot } from "./tables";

/** What it weighs to name another than was published. */
const UNPUBLISHED = 100;
/** So many changes of others are tried to find one who is missing. */
const TRIES = 2000;

/**
 * Names interpreters for every meeting that has a table: of each, in the order of its pairs; undefined where there
 * are not enough. Slot by slot, the one for whom it is the shortest way, who covers least else and worked least; who
 * is missing then is found by changing others' interpreters.
 */
export function nameInterpreters(
  model: Model,
  starts: Int32Array,
  tables: Int32Array,
): (number[] | undefined)[] {
  return new Naming(model, tables).names(starts);
}

class Naming {
  private readonly roster: Roster;
  private readonly index: Map<string, number>;
  /** By pair. */
  private readonly able: number[][];
  private readonly tried = new Set<Demand>();

  constructor(
    private readonly model: Model,
    private readonly tables: Int32Array,
  ) {
    this.roster = new Roster(model);
    this.able = model.pairNames.map((_, pair) =>
      model.covers.flatMap((covers, i) => (((covers >>> pair) & 1) === 1 ? [i] : [])),
    );
    this.index = new Map(model.problem.interpreters.map((interpreter, i) => [interpreter.id, i]));
  }

  names(starts: Int32Array): (number[] | undefined)[] {
    const { model, roster } = this;
    const demands = model.pairs.map((pairs, m): Demand[] =>
      starts[m]! < 0 || this.tables[m]! < 0
        ? []
        : pairs.map((pair, at) => ({ m, pair, at, slot: starts[m]!, length: model.length[m]! })),
    );
    for (const begun of meetingsBySlot(model, starts)) this.nameSlot(begun.flatMap((m) => demands[m]!));
    const missing = demands.filter((list) => list.some((demand) => !roster.of.has(demand)));
    missing.sort(([a], [b]) => model.rank[a!.m]! - model.rank[b!.m]!);
    for (const list of missing) this.findAll(list);
    return model.pairs.map((pairs, m) => {
      const list = demands[m]!.flatMap((demand) => roster.of.get(demand) ?? []);
      return list.length === pairs.length ? list : undefined;
    });
  }

  private nameSlot(demands: Demand[]): void {
    const { model, roster } = this;
    demands.sort((a, b) => model.rank[a.m]! - model.rank[b.m]!);
    const choice = cheapest(demands.length, model.covers.length, (row, i) => {
      const demand = demands[row]!;
      if (!roster.covers(i, demand) || !roster.isFree(i, demand)) return NEVER;
      const published = this.published(demand);
      const isOther = published !== undefined && published !== i;
      return roster.cost(i, this.room(demand)) + (isOther ? UNPUBLISHED : 0);
    });
    demands.forEach((demand, row) => {
      if (choice[row]! >= 0) this.take(choice[row]!, demand);
    });
  }

  /** Names who is missing of a meeting; where not all can be, nobody is. */
  private findAll(demands: Demand[]): void {
    const { roster } = this;
    for (const demand of demands) {
      if (roster.of.has(demand)) continue;
      this.tried.clear();
      const isPublished = this.model.problem.meetings[demand.m]!.published !== undefined;
      if (this.find(demand, isPublished)) continue;
      for (const other of demands) if (roster.of.has(other)) roster.release(other);
      return;
    }
  }

  /**
   * An ejection chain (Glover 1996): somebody takes it up and leaves other work, for which somebody else is found, and
   * so on; each is tried once. Who interprets what was published so is only taken from it for what was published, too.
   */
  private find(demand: Demand, mayDisturb: boolean): boolean {
    const { roster, tried } = this;
    tried.add(demand);
    const able = this.able[demand.pair]!;
    const free = able.find((i) => roster.isFree(i, demand));
    if (free !== undefined) {
      this.take(free, demand);
      return true;
    }
    for (const i of able) {
      for (const other of roster.inTheWay(i, demand)) {
        if (tried.size >= TRIES) return false;
        if (tried.has(other) || (!mayDisturb && this.published(other) === i)) continue;
        roster.release(other);
        if (roster.isFree(i, demand)) {
          this.take(i, demand);
          if (this.find(other, mayDisturb)) return true;
          roster.release(demand);
        }
        this.take(i, other);
      }
    }
    return false;
  }

  private take(i: number, demand: Demand): void {
    this.roster.take(i, demand, this.room(demand));
  }

  private room({ m }: Demand): string {
    return this.model.problem.tables[this.tables[m]!]!.room;
  }

  /** Who interprets it in the plan that was published, in whatever slot. */
  private published({ m, at }: Demand): number | undefined {
    const id = this.model.problem.meetings[m]!.published?.interpreters[at];
    return id === undefined ? undefined : this.index.get(id);
  }
}

import { cheapest, NEVER } from "./assignment";
import { ones } from "./day";
import type { Model } from "./model";
import { meetingsBySlot } from "./tables";

/** What naming an interpreter weighs. */
const COST = { otherRoom: 1, awayFromHome: 0.5, versatile: 0.2, load: 0.02, unpublished: 100 };

/**
 * Names interpreters for every meeting that has a table: of each, in the order of its pairs; undefined where there
 * are not enough. Slot by slot, the one for whom it is the shortest way, who covers least else and worked least.
 */
export function nameInterpreters(
  model: Model,
  starts: Int32Array,
  tables: Int32Array,
): (number[] | undefined)[] {
  const named: (number[] | undefined)[] = model.pairs.map((pairs) => (pairs.length ? undefined : []));
  const roster = new Roster(model);
  const index = new Map(model.problem.interpreters.map((interpreter, i) => [interpreter.id, i]));
  for (const begun of meetingsBySlot(model, starts)) {
    const demands = begun.flatMap((m) =>
      tables[m]! < 0 ? [] : model.pairs[m]!.map((pair, at) => ({ m, pair, at })),
    );
    demands.sort((a, b) => model.rank[a.m]! - model.rank[b.m]!);
    const choice = cheapest(demands.length, model.covers.length, (row, i) => {
      const { m, pair, at } = demands[row]!;
      if (((model.covers[i]! >>> pair) & 1) === 0 || !roster.isFree(i, starts[m]!, model.length[m]!))
        return NEVER;
      const published = model.problem.meetings[m]!.published?.interpreters[at];
      const other = published !== undefined && index.get(published) !== i;
      return roster.cost(i, room(model, tables[m]!)) + (other ? COST.unpublished : 0);
    });
    const missing = new Set(demands.filter((_, row) => choice[row]! < 0).map(({ m }) => m));
    demands.forEach(({ m, at }, row) => {
      if (missing.has(m)) return;
      named[m] ??= [];
      named[m]![at] = choice[row]!;
      roster.take(choice[row]!, starts[m]!, model.length[m]!, room(model, tables[m]!));
    });
  }
  return named;
}

function room(model: Model, table: number): string {
  return model.problem.tables[table]!.room;
}

/** Who works when, kept within each interpreter's limits. */
class Roster {
  private readonly busy: Uint8Array[];
  private readonly load: Int32Array;
  private readonly at: (string | undefined)[];

  constructor(private readonly model: Model) {
    this.busy = model.present.map((present) => new Uint8Array(present.length));
    this.load = new Int32Array(model.covers.length);
    this.at = model.problem.interpreters.map((interpreter) => interpreter.homeRoom);
  }

  isFree(i: number, slot: number, length: number): boolean {
    const { maxInRow, maxSlots } = this.model.problem.interpreters[i]!;
    for (let k = 0; k < length; k++) {
      if (this.model.present[i]![slot + k] === 0 || this.busy[i]![slot + k] === 1) return false;
    }
    if (maxSlots !== undefined && this.load[i]! + length > maxSlots) return false;
    return maxInRow === undefined || this.run(i, slot, length) <= maxInRow;
  }

  take(i: number, slot: number, length: number, room: string): void {
    this.busy[i]!.fill(1, slot, slot + length);
    this.load[i]! += length;
    this.at[i] = room;
  }

  cost(i: number, room: string): number {
    const interpreter = this.model.problem.interpreters[i]!;
    const share = this.load[i]! / (interpreter.maxSlots ?? this.model.slotCount);
    return (
      (this.at[i] !== undefined && this.at[i] !== room ? COST.otherRoom : 0) +
      (interpreter.homeRoom !== undefined && interpreter.homeRoom !== room ? COST.awayFromHome : 0) +
      COST.versatile * ones(this.model.covers[i]!) +
      COST.load * share
    );
  }

  /** Length of the run of work the slots would be part of. */
  private run(i: number, slot: number, length: number): number {
    const { blockOf, slotCount } = this.model;
    let first = slot;
    let end = slot + length;
    while (first > 0 && blockOf[first - 1] === blockOf[slot] && this.busy[i]![first - 1] === 1) first--;
    while (end < slotCount && blockOf[end] === blockOf[slot] && this.busy[i]![end] === 1) end++;
    return end - first;
  }
}

import { matching } from "./bipartite";
import { type Model, range } from "./model";
import { coverable } from "./windows";

/** Sets of slots that are looked at for one participant: of sixteen meetings in half a day and more runs there are millions. */
const MOST_SETS = 20_000;

/** No plan that leaves none out has fewer gaps: the fewest that each participant could have alone, in sum. */
export function fewestGaps(model: Model): number {
  if (model.blockFirst.length !== 1) return 0;
  return model.meetingsOf.reduce((sum, _, p) => sum + fewestGapsOf(model, p), 0);
}

/**
 * The fewest gaps with which a participant's meetings fit into the block, whatever the others do: one run of slots is
 * tried, then two with a gap between, and so on, until each slot has a meeting that may be held in it. Meetings of more
 * slots count as so many that may be held apart: a relaxation. Looks at so many sets at most; what it gives then holds.
 */
function fewestGapsOf(model: Model, p: number): number {
  const units = model.meetingsOf[p]!.flatMap((m) =>
    range(0, model.length[m]!).map(() => coverable(model, m)),
  );
  const masks = units.map((slots) => slots.reduce((mask, slot) => mask | (1 << slot), 0));
  const anywhere = masks.reduce((all, mask) => all | mask, 0);
  let looked = 0;
  for (let runs = 1; runs <= units.length; runs++) {
    for (const set of setsOf(units.length, runs, model.slotCount)) {
      if (++looked > MOST_SETS) return runs - 1;
      const isHopeless = (set & ~anywhere) !== 0 || masks.some((mask) => (mask & set) === 0);
      if (!isHopeless && isFilled(units, set)) return runs - 1;
    }
  }
  return 0;
}

/** Whether each has a slot of the set of its own. */
function isFilled(units: number[][], set: number): boolean {
  const within = units.map((slots) => slots.filter((slot) => ((set >>> slot) & 1) === 1));
  return !matching(units.length, 32, (unit) => within[unit]!).includes(-1);
}

/** All sets of so many slots in so many runs, as masks; from the slot given on. */
function* setsOf(size: number, runs: number, slotCount: number, from = 0): Generator<number> {
  for (let length = runs === 1 ? size : 1; length <= size - runs + 1; length++) {
    const run = length === 32 ? -1 : (1 << length) - 1;
    for (let first = from; first + length <= slotCount; first++) {
      if (runs === 1) yield run << first;
      else
        for (const rest of setsOf(size - length, runs - 1, slotCount, first + length + 1))
          yield (run << first) | rest;
    }
  }
}

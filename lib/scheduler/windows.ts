import { matching } from "./bipartite";
import { type Model, range } from "./model";

/** A stretch of a block in which a participant could have all their meetings without a gap. */
export type Window = { first: number; length: number };

/**
 * The stretches, in one block, that what a participant has can fill, up to `most` of the meetings `maybe` left out:
 * each slot has a meeting of its own that may be held in it, and each meeting that must be held has a slot. Long
 * meetings count as so many that may be held wherever some part of them can be: a relaxation.
 */
export function windowsOf(model: Model, p: number, most = 0, maybe: readonly number[] = []): Window[] {
  const list = model.meetingsOf[p]!;
  const units = list.flatMap((m) => range(0, model.length[m]!).map(() => m));
  const slots = new Map(list.map((m) => [m, coverable(model, m)]));
  const must = list.filter((m) => !maybe.includes(m)).flatMap((m) => range(0, model.length[m]!).map(() => m));
  const shortest =
    units.length -
    maybe
      .map((m) => model.length[m]!)
      .sort((a, b) => b - a)
      .slice(0, most)
      .reduce((a, b) => a + b, 0);
  const isFilled = (members: number[], first: number, length: number) => {
    const within = (unit: number) =>
      slots.get(members[unit]!)!.flatMap((t) => (t >= first && t < first + length ? [t - first] : []));
    return matching(members.length, length, within).filter((slot) => slot >= 0).length;
  };
  return model.blockFirst.flatMap((begin, b) =>
    range(shortest, units.length - shortest + 1).flatMap((length) =>
      range(begin, Math.max(0, model.blockLength[b]! - length + 1))
        .filter(
          (first) =>
            isFilled(units, first, length) === length && isFilled(must, first, length) === must.length,
        )
        .map((first) => ({ first, length })),
    ),
  );
}

/** Slots that some way to hold the meeting takes. */
export function coverable(model: Model, m: number): number[] {
  const slots = new Set<number>();
  for (const start of model.starts[m]!) for (let k = 0; k < model.length[m]!; k++) slots.add(start + k);
  return [...slots].sort((a, b) => a - b);
}

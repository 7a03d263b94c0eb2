import { matching } from "./bipartite";
import type { Model } from "./model";

/** A stretch of a block in which a participant could have all their meetings without a gap. */
export type Window = { first: number; length: number };

/**
 * The stretches, in one block, that take all the meetings of a participant: each has a slot of its own in which
 * it may be held. Long meetings count as so many that may be held wherever some part of them can be: a relaxation.
 */
export function windowsOf(model: Model, p: number): Window[] {
  const units = model.meetingsOf[p]!.flatMap((m) => Array.from({ length: model.length[m]! }, () => m));
  const slots = new Map(model.meetingsOf[p]!.map((m) => [m, coverable(model, m)]));
  const found: Window[] = [];
  model.blockFirst.forEach((begin, b) => {
    for (let first = begin; first + units.length <= begin + model.blockLength[b]!; first++) {
      const within = (unit: number) =>
        slots.get(units[unit]!)!.flatMap((t) => (t >= first && t < first + units.length ? [t - first] : []));
      if (!matching(units.length, units.length, within).includes(-1)) found.push({ first, length: units.length });
    }
  });
  return found;
}

/** Slots that some way to hold the meeting takes. */
export function coverable(model: Model, m: number): number[] {
  const slots = new Set<number>();
  for (const start of model.starts[m]!) for (let k = 0; k < model.length[m]!; k++) slots.add(start + k);
  return [...slots].sort((a, b) => a - b);
}

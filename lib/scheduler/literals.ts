import { atMostOne } from "./cardinality";
import type { Model } from "./model";
import type { SatBackend } from "./sat";

/** The literals everything else is said with. */
export type Literals = {
  /** By meeting: start and literal. */
  begins: Map<number, number>[];
  /** By meeting: slot and the literal that it is held in it. */
  held: Map<number, number>[];
  /** By resource: slot and the literal that it is taken. */
  busy: Map<number, number>[];
};

/** Each meeting begins at most once; no resource is in two at once. */
export function literals(model: Model, sat: SatBackend): Literals {
  const begins = model.starts.map((starts) => new Map(starts.map((slot) => [slot, sat.newVariable()])));
  for (const options of begins) atMostOne(sat, [...options.values()]);
  const held = begins.map((options, m) => heldIn(model.length[m]!, options, sat));
  return { begins, held, busy: resourcesBusy(model, held, sat) };
}

/** A literal that is true where, and only where, one of these is. */
export function either(some: readonly number[], sat: SatBackend): number {
  if (some.length === 1) return some[0]!;
  const one = sat.newVariable();
  for (const literal of some) sat.add([-literal, one]);
  sat.add([-one, ...some]);
  return one;
}

function heldIn(length: number, options: Map<number, number>, sat: SatBackend): Map<number, number> {
  if (length === 1) return options;
  const covering = new Map<number, number[]>();
  for (const [slot, literal] of options) {
    for (let t = slot; t < slot + length; t++) covering.set(t, [...(covering.get(t) ?? []), literal]);
  }
  return new Map([...covering].map(([t, list]) => [t, either(list, sat)]));
}

function resourcesBusy(model: Model, held: Map<number, number>[], sat: SatBackend): Map<number, number>[] {
  const users: Map<number, number[]>[] = Array.from({ length: model.resourceCount }, () => new Map());
  held.forEach((slots, m) => {
    for (const r of model.resources[m]!) {
      for (const [t, literal] of slots) users[r]!.set(t, [...(users[r]!.get(t) ?? []), literal]);
    }
  });
  return users.map((bySlot) => {
    for (const list of bySlot.values()) atMostOne(sat, list);
    return new Map([...bySlot].map(([t, list]) => [t, either(list, sat)]));
  });
}

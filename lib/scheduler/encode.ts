import { atLeast, atMost, atMostOne, totalizer } from "./cardinality";
import { representatives } from "./cover";
import type { Model } from "./model";
import { demand } from "./rows";
import type { SatBackend } from "./sat";
import { windowsOf } from "./windows";

/** A soft literal: to be true, or it costs one. */
export type Encoding = {
  /** By meeting: start and literal. */
  begins: Map<number, number>[];
  /** True where the participant has no gap beyond the limit; no more than one participant and count each. */
  fewEnough: number[];
  /** True where a participant has not so many gaps. */
  noGap: number[];
};

/**
 * The problem as clauses, after Bofill et al., "Constraint Solving Approaches to the B2B Meeting Scheduling
 * Problem", JAIR 2022: a literal for each meeting and start, for each participant and slot (busy), counters of
 * runs of busy slots, and what follows from them (how often each is busy, how many are at once).
 */
export function encode(model: Model, sat: SatBackend): Encoding {
  const begins = model.starts.map((starts) => new Map(starts.map((slot) => [slot, sat.newVariable()])));
  const held = begins.map((options, m) => heldIn(model, m, options, sat));
  for (const options of begins) {
    sat.add([...options.values()]);
    atMostOne(sat, [...options.values()]);
  }
  const busy = resourcesBusy(model, held, sat);
  order(model, begins, sat);
  capacities(model, held, busy, sat);
  const fewEnough: number[] = [];
  const noGap: number[] = [];
  for (let p = 0; p < model.participantCount; p++) {
    const units = model.meetingsOf[p]!.reduce((sum, m) => sum + model.length[m]!, 0);
    if (units < 2) continue;
    busyAsOften(busy[p]!, units, sat);
    const counters = runCounters(model, busy[p]!, units, sat);
    noGap.push(...counters.gaps.slice(0, model.maxGaps).map((literal) => -literal));
    for (const over of counters.gaps.slice(model.maxGaps)) fewEnough.push(-over);
    if (counters.gaps.length > 0) gapless(model, p, busy[p]!, counters.gaps[0]!, sat);
  }
  return { begins, fewEnough, noGap };
}

/** By slot: the literal that the meeting is held in it. */
function heldIn(model: Model, m: number, options: Map<number, number>, sat: SatBackend): Map<number, number> {
  const length = model.length[m]!;
  if (length === 1) return options;
  const covering = new Map<number, number[]>();
  for (const [slot, literal] of options) {
    for (let t = slot; t < slot + length; t++) covering.set(t, [...(covering.get(t) ?? []), literal]);
  }
  return new Map([...covering].map(([t, literals]) => [t, either(literals, sat)]));
}

/** A literal that is true where, and only where, one of these is. */
function either(literals: number[], sat: SatBackend): number {
  if (literals.length === 1) return literals[0]!;
  const some = sat.newVariable();
  for (const literal of literals) sat.add([-literal, some]);
  sat.add([-some, ...literals]);
  return some;
}

/** By resource and slot: the literal that it is taken; at most by one meeting. */
function resourcesBusy(model: Model, held: Map<number, number>[], sat: SatBackend): Map<number, number>[] {
  const users: Map<number, number[]>[] = Array.from({ length: model.resourceCount }, () => new Map());
  held.forEach((slots, m) => {
    for (const r of model.resources[m]!) {
      for (const [t, literal] of slots) users[r]!.set(t, [...(users[r]!.get(t) ?? []), literal]);
    }
  });
  return users.map((bySlot) => {
    for (const literals of bySlot.values()) atMostOne(sat, literals);
    return new Map([...bySlot].map(([t, literals]) => [t, either(literals, sat)]));
  });
}

function order(model: Model, begins: Map<number, number>[], sat: SatBackend): void {
  model.before.forEach((list, m) => {
    for (const e of list) {
      for (const [slot, literal] of begins[m]!) {
        const earlier = [...begins[e]!].filter(([start]) => start + model.length[e]! <= slot);
        sat.add([-literal, ...earlier.map(([, other]) => other)]);
        for (const [start, other] of begins[e]!) if (start + model.length[e]! > slot) sat.add([-literal, -other]);
      }
    }
  });
}

/** Rows of resources, counted by who stands for the meetings; and twice the tables is the most who are busy. */
function capacities(model: Model, held: Map<number, number>[], busy: Map<number, number>[], sat: SatBackend): void {
  const standsFor = representatives(model);
  const parties = Math.max(...model.parties.map((list) => list.length));
  for (const row of model.rows) {
    const groups = new Map<string, number[]>();
    const all: number[] = [];
    held.forEach((slots, m) => {
      const each = row.kind === "tables" ? 1 : demand(model.pairs[m]!, row.pairs);
      for (let t = row.first; t <= row.last && each > 0; t++) {
        const literal = slots.get(t);
        if (literal === undefined) continue;
        for (let k = 0; k < each; k++) {
          const key = `${standsFor[m]} ${t} ${k}`;
          groups.set(key, [...(groups.get(key) ?? []), literal]);
        }
        all.push(literal);
      }
    });
    if (groups.size <= row.capacity) continue;
    atMost(
      sat,
      [...groups.values()].map((literals) => either(literals, sat)),
      row.capacity,
    );
    if (row.kind === "tables" && parties === 2) {
      const people = busy.slice(0, model.participantCount).flatMap((slots) => slots.get(row.first) ?? []);
      atMost(sat, people, 2 * row.capacity);
    }
  }
}

function busyAsOften(busy: Map<number, number>, units: number, sat: SatBackend): void {
  atMost(sat, [...busy.values()], units);
  atLeast(sat, [...busy.values()], units);
}

/** Literals that there is a first gap, a second, …, as far as they count: true where there are so many. */
function runCounters(model: Model, busy: Map<number, number>, units: number, sat: SatBackend) {
  const gaps: number[] = [];
  const perBlock = model.blockFirst.map((first, b) => {
    const most = Math.min(units - 1, (model.blockLength[b]! - 1) >> 1);
    // started[j]: more than j runs have begun so far.
    let started: number[] = [];
    for (let t = first; t < first + model.blockLength[b]!; t++) {
      const now = busy.get(t);
      const before = t > first ? busy.get(t - 1) : undefined;
      if (now === undefined) continue;
      const begun = [-now, ...(before === undefined ? [] : [before])];
      const next: number[] = [];
      for (let j = 0; j <= Math.min(started.length, most); j++) {
        const more = sat.newVariable();
        sat.add([...begun.map((literal) => literal), ...(j > 0 ? [-started[j - 1]!] : []), more]);
        if (j < started.length) sat.add([-started[j]!, more]);
        next.push(more);
      }
      started = next;
    }
    return started.slice(1);
  });
  if (perBlock.length === 1) gaps.push(...perBlock[0]!);
  else gaps.push(...totalizer(sat, perBlock.flat(), perBlock.flat().length, { upwards: true, downwards: false }));
  return { gaps };
}

/** Without a gap, somebody with one block to be in is busy in one of the stretches that can take all they have. */
function gapless(model: Model, p: number, busy: Map<number, number>, gap: number, sat: SatBackend): void {
  if (model.blockFirst.length > 1) return;
  const stretches = windowsOf(model, p).map(({ first, length }) => {
    const literal = sat.newVariable();
    for (let t = first; t < first + length; t++) sat.add([-literal, busy.get(t)!]);
    for (const [t, other] of busy) if (t < first || t >= first + length) sat.add([-literal, -other]);
    return literal;
  });
  sat.add([gap, ...stretches]);
}

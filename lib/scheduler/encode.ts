import { atMost, totalizer } from "./cardinality";
import { count } from "./counting";
import type { Frozen } from "./frozen";
import { type Literals, literals } from "./literals";
import type { Model } from "./model";
import type { SatBackend } from "./sat";
import { windowsOf } from "./windows";

/** Soft literals, by level: each to be true, or it costs one. */
export type Encoding = {
  begins: Map<number, number>[];
  /** A published meeting stays. */
  stays: number[];
  /** Somebody has not so many gaps beyond the limit. */
  withinLimit: number[];
  /** Somebody has not so many gaps within the limit. */
  noGap: number[];
};

/**
 * The problem as clauses, after Bofill et al., "Constraint Solving Approaches to the B2B Meeting Scheduling
 * Problem", JAIR 2022: a literal for each meeting and start, for each participant and slot (busy), counters of
 * runs of busy slots, and what follows from them (how often each is busy, how many are at once).
 */
export function encode(model: Model, frozen: Frozen, sat: SatBackend): Encoding {
  const all = literals(model, sat);
  const placed = all.begins.map((options, m) =>
    isPlaced([...options.values()], frozen.mandatory[m] === 1, sat),
  );
  leaveOutFew(model, frozen, placed, sat);
  order(model, all, frozen, sat);
  count(model, frozen, all, sat);
  const withinLimit: number[] = [];
  const noGap: number[] = [];
  for (let p = 0; p < model.participantCount; p++) {
    const busy = all.busy[p]!;
    busyAsOften(model, frozen, p, busy, placed, sat);
    const gaps = gapCounter(model, busy, sat);
    for (const gap of gaps.slice(0, model.maxGaps)) noGap.push(-gap);
    for (const gap of gaps.slice(model.maxGaps)) withinLimit.push(-gap);
    if (gaps.length > 0) gapless(model, frozen, p, busy, gaps[0]!, sat);
  }
  return { begins: all.begins, stays: stays(model, all), withinLimit, noGap };
}

/** The literal that a meeting is placed, or undefined where it must be. */
function isPlaced(begins: number[], must: boolean, sat: SatBackend): number | undefined {
  if (must) {
    sat.add(begins);
    return undefined;
  }
  const placed = sat.newVariable();
  sat.add([-placed, ...begins]);
  for (const literal of begins) sat.add([-literal, placed]);
  return placed;
}

function leaveOutFew(model: Model, frozen: Frozen, placed: (number | undefined)[], sat: SatBackend): void {
  const notPlaced = (meetings: number[]) =>
    meetings.flatMap((m) => (placed[m] === undefined ? [] : [-placed[m]!]));
  frozen.mostOfRank.forEach((most, rank) => {
    const out = notPlaced([...model.rank.keys()].filter((m) => model.rank[m] === rank));
    if (out.length > most) atMost(sat, out, most);
  });
  model.meetingsOf.forEach((list, p) => {
    const out = notPlaced(list);
    if (out.length > frozen.mostOf[p]!) atMost(sat, out, frozen.mostOf[p]!);
    const limit = model.limit[p]!;
    if (list.length <= limit) return;
    atMost(
      sat,
      list.map((m) => placed[m] ?? trueLiteral(sat)),
      limit,
    );
  });
}

function trueLiteral(sat: SatBackend): number {
  const literal = sat.newVariable();
  sat.add([literal]);
  return literal;
}

function order(model: Model, { begins }: Literals, frozen: Frozen, sat: SatBackend): void {
  model.before.forEach((list, m) => {
    for (const e of list) {
      for (const [slot, literal] of begins[m]!) {
        const early = [...begins[e]!].filter(([start]) => start + model.length[e]! <= slot);
        if (frozen.mandatory[e] === 1) sat.add([-literal, ...early.map(([, other]) => other)]);
        for (const [start, other] of begins[e]!)
          if (start + model.length[e]! > slot) sat.add([-literal, -other]);
      }
    }
  });
}

function stays(model: Model, { begins }: Literals): number[] {
  return begins.flatMap((options, m) => {
    const published = model.published[m]!;
    return published < 0
      ? []
      : [...options].filter(([slot]) => slot !== published).map(([, literal]) => -literal);
  });
}

/** As many slots are busy as meetings placed. */
function busyAsOften(
  model: Model,
  frozen: Frozen,
  p: number,
  busy: Map<number, number>,
  placed: (number | undefined)[],
  sat: SatBackend,
): void {
  const list = model.meetingsOf[p]!;
  const units = list.reduce((sum, m) => sum + model.length[m]!, 0);
  const both = { upwards: true, downwards: true };
  const outputs = totalizer(sat, [...busy.values()], units + 1, both);
  if (outputs.length > units) sat.add([-outputs[units]!]);
  const maybe = list.filter((m) => placed[m] !== undefined);
  if (maybe.some((m) => model.length[m]! > 1)) return;
  const most = Math.min(maybe.length, frozen.mostOf[p]!);
  const dropped = totalizer(
    sat,
    maybe.map((m) => -placed[m]!),
    most + 1,
    both,
  );
  for (let k = 0; k <= most; k++) {
    // With k left out, just the others' slots are busy.
    const least = units - k > outputs.length ? [] : units > k ? [outputs[units - k - 1]!] : undefined;
    if (least) sat.add([...least, ...(k < dropped.length ? [dropped[k]!] : [])]);
    if (k > 0 && units - k < outputs.length) sat.add([-dropped[k - 1]!, -outputs[units - k]!]);
  }
}

/** Literals that there is a first gap, a second, …: true where there are so many. */
function gapCounter(model: Model, busy: Map<number, number>, sat: SatBackend): number[] {
  const perBlock = model.blockFirst.map((first, b) => {
    const most = (model.blockLength[b]! - 1) >> 1;
    // started[j]: more than j runs have begun so far.
    let started: number[] = [];
    for (let t = first; t < first + model.blockLength[b]!; t++) {
      const now = busy.get(t);
      if (now === undefined) continue;
      const before = t > first ? busy.get(t - 1) : undefined;
      const next: number[] = [];
      for (let j = 0; j <= Math.min(started.length, most); j++) {
        const more = sat.newVariable();
        sat.add([
          -now,
          ...(before === undefined ? [] : [before]),
          ...(j > 0 ? [-started[j - 1]!] : []),
          more,
        ]);
        if (j < started.length) sat.add([-started[j]!, more]);
        next.push(more);
      }
      started = next;
    }
    return started.slice(1);
  });
  if (perBlock.length === 1) return perBlock[0]!;
  const inputs = perBlock.flat();
  return totalizer(sat, inputs, inputs.length, { upwards: true, downwards: false });
}

/** Without a gap, somebody with one block to be in is busy in one of the stretches that can take what they have. */
function gapless(
  model: Model,
  frozen: Frozen,
  p: number,
  busy: Map<number, number>,
  gap: number,
  sat: SatBackend,
): void {
  if (model.blockFirst.length > 1) return;
  const maybe = model.meetingsOf[p]!.filter((m) => frozen.mandatory[m] === 0);
  const stretches = windowsOf(model, p, Math.min(maybe.length, frozen.mostOf[p]!), maybe).map(
    ({ first, length }) => {
      const literal = sat.newVariable();
      for (let t = first; t < first + length; t++) sat.add([-literal, busy.get(t)!]);
      for (const [t, other] of busy) if (t < first || t >= first + length) sat.add([-literal, -other]);
      return literal;
    },
  );
  sat.add([gap, ...stretches]);
}

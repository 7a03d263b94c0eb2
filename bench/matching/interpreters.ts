import type { Interpreter, Meeting, Slot } from "../../lib/scheduler/format";
import type { Random } from "./random";

/** A quarter more than the meetings take on average; every third interprets a second pair. */
export function interpretersFor(meetings: Meeting[], slots: Slot[], random: Random): Interpreter[] {
  const needs = new Map<string, number>();
  for (const { pairs = [], length = 1 } of meetings) {
    for (const pair of pairs) needs.set(pair, (needs.get(pair) ?? 0) + length);
  }
  const pairs = [...needs.keys()].sort();
  return pairs.flatMap((pair) =>
    Array.from({ length: Math.ceil(((needs.get(pair) ?? 0) / slots.length) * 1.25) + 1 }, (_, at) => ({
      id: `${pair}-${at + 1}`,
      pairs: at % 3 === 2 ? [...new Set([pair, random.pick(pairs)])].sort() : [pair],
      unavailable: random.percent(10) ? [random.pick(slots).id] : [],
      maxInRow: 5,
    })),
  );
}

import fc from "fast-check";
import { expect, it } from "vitest";
import { gaps } from "./day";
import { fewestGaps } from "./fewest-gaps";
import type { Problem } from "./format";
import { compile } from "./model";

const SLOTS = 8;

/** Everybody of a problem like this meets one host: what the host can have, there is a plan for. */
function hostOf(wishes: { slots: number[]; length: number }[]): Problem {
  return {
    format: "delegation-desk/matching-problem@1",
    slots: Array.from({ length: SLOTS }, (_, at) => ({ id: `s${at}`, block: "day" })),
    tables: [{ id: "t", room: "east" }],
    participants: [{ id: "host" }, ...wishes.map((_, at) => ({ id: `guest ${at}` }))],
    interpreters: [],
    meetings: wishes.map(({ slots, length }, at) => ({
      id: `m${at}`,
      parties: ["host", `guest ${at}`],
      priority: 0,
      slots: slots.map((slot) => `s${slot}`),
      length,
    })),
  };
}

/** By trying every plan; none where not all can be held. */
function fewestOfEveryPlan(starts: number[][], lengths: Int32Array, at = 0, day = 0): number | undefined {
  if (at === starts.length) return gaps(day);
  const found = starts[at]!.flatMap((slot) => {
    const mask = ((1 << lengths[at]!) - 1) << slot;
    return (day & mask) === 0 ? (fewestOfEveryPlan(starts, lengths, at + 1, day | mask) ?? []) : [];
  });
  return found.length > 0 ? Math.min(...found) : undefined;
}

const wish = (most: number) =>
  fc.record({
    slots: fc.subarray([...Array(SLOTS).keys()], { minLength: 1 }),
    length: fc.integer({ min: 1, max: most }),
  });

it("is what one participant can have, of meetings of one slot", () => {
  fc.assert(
    fc.property(fc.array(wish(1), { minLength: 1, maxLength: 5 }), (wishes) => {
      const model = compile(hostOf(wishes));
      const fewest = fewestOfEveryPlan(model.starts, model.length);
      fc.pre(fewest !== undefined);
      expect(fewestGaps(model)).toBe(fewest);
    }),
    { numRuns: 500, seed: 20261124 },
  );
});

it("is never more than one participant can have", () => {
  fc.assert(
    fc.property(fc.array(wish(3), { minLength: 1, maxLength: 4 }), (wishes) => {
      const model = compile(hostOf(wishes));
      const fewest = fewestOfEveryPlan(model.starts, model.length);
      if (fewest !== undefined) expect(fewestGaps(model)).toBeLessThanOrEqual(fewest);
    }),
    { numRuns: 500, seed: 20261124 },
  );
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { event } from "./event.fixture";
import { Kempe } from "./kempe";
import { compile } from "./model";
import { Random } from "./random";
import { Search } from "./search";
import { Weigher } from "./weigher";

it("says what a change is worth before it is made, and whether there is enough for it", () => {
  fc.assert(
    fc.property(fc.nat(10_000), (seed) => {
      const { placement, kempe, weigher, random } = scene(seed);
      let weighed = 0;
      for (let tries = 0; tries < 200; tries++) {
        const m = random.below(placement.model.meetingCount);
        const slot = random.below(placement.model.slotCount);
        if (placement.start[m]! < 0 || placement.start[m] === slot || !kempe.find(m, slot)) continue;
        const more = weigher.weigh(kempe.meetings, kempe.to);
        const before = placement.energy();
        placement.begin();
        kempe.apply();
        expect(more).toBeCloseTo(placement.energy() - before, 9);
        expect(weigher.overdraws).toBe(placement.overload > 0);
        if (placement.overload > 0) placement.rollback();
        weighed++;
      }
      expect(weighed).toBeGreaterThan(10);
    }),
    { numRuns: 30 },
  );
});

/** An event planned once: half of its meetings published where they are, so that moving them counts. */
function scene(seed: number) {
  const problem = event({ participants: 12, meetings: 45, slots: 10, seed });
  problem.meetings = problem.meetings.map((meeting, at) => ({
    ...meeting,
    published: at % 2 ? { slot: `s${at % 10}`, table: "t0", interpreters: [] } : undefined,
  }));
  const search = new Search(compile({ ...problem, maxGaps: 0 }), seed);
  search.construct();
  const { placement } = search;
  const random = new Random(seed);
  return { placement, kempe: new Kempe(placement), weigher: new Weigher(placement), random };
}

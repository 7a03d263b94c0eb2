import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askingRefusal, usualSettings } from "@/lib/matching/rules";
import { WEIGHTS, type Weights } from "@/lib/matching/schema";
import { indexOf, type Pool } from "./pool";
import { anyPool, anyWeights, party, poolOf } from "./pool.fixture";
import { rank } from "./ranking";
import { ENOUGH, pointsOf, reasonsFor, weighed } from "./rules";

const USUAL = usualSettings("INSTITUTION").weights;
const ALL = 100;

const ranked = (pool: Pool, id: string, weights: Weights = USUAL, limit = ALL) =>
  rank(indexOf(pool), id, weights, limit);
const idsOf = (pool: Pool, id: string, weights?: Weights) => ranked(pool, id, weights).map((one) => one.id);

/** By comparing with everybody, without any index. */
function plainly({ parties, settled, past, mode, asking }: Pool, id: string, weights: Weights) {
  const from = parties.find((one) => one.id === id) ?? party(id);
  const isPair = ([a, b]: readonly unknown[], other: string) =>
    (a === id && b === other) || (b === id && a === other);
  const scores = parties
    .filter((to) => askingRefusal(mode, asking, from, to) === null)
    .filter((to) => !settled.some((pair) => isPair(pair, to.id)))
    .map((to) => {
      const before = past.find((one) => isPair(one, to.id))?.[2];
      return { id: to.id, ...weighed(reasonsFor(from, to, before), weights) };
    });
  return scores.filter(({ score }) => score > 0);
}

describe("partners for one institution", () => {
  it("are those whom comparing with everybody finds, with the same scores and reasons", () => {
    fc.assert(
      fc.property(anyPool, anyWeights, (pool, weights) => {
        for (const { id } of pool.parties) {
          const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
          expect(ranked(pool, id, weights).toSorted(byId)).toEqual(plainly(pool, id, weights).toSorted(byId));
        }
      }),
    );
  });

  it("each have a reason that counts and is enough, and the sum of their reasons", () => {
    fc.assert(
      fc.property(anyPool, anyWeights, (pool, weights) => {
        for (const { score, reasons } of ranked(pool, "p0", weights)) {
          expect(reasons.some(({ weight }) => ENOUGH.includes(weight))).toBe(true);
          for (const { weight } of reasons) expect(weights[weight]).toBeGreaterThan(0);
          const sum = reasons.reduce((all, one) => all + weights[one.weight] * pointsOf(one), 0);
          expect(score).toBe(sum);
        }
      }),
    );
  });

  it("stand in order of their scores, and the first are the first of all", () => {
    fc.assert(
      fc.property(anyPool, fc.integer({ min: 1, max: 4 }), (pool, limit) => {
        const all = ranked(pool, "p0");
        expect(all.map(({ score }) => score)).toEqual(
          all.map(({ score }) => score).toSorted((a, b) => b - a),
        );
        expect(ranked(pool, "p0", USUAL, limit)).toEqual(all.slice(0, limit));
      }),
    );
  });

  it("are the same in whatever order the profiles were read", () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        const turned = { ...pool, parties: pool.parties.toReversed() };
        expect(idsOf(turned, "p0")).toEqual(idsOf(pool, "p0"));
      }),
    );
  });

  it("never fall behind for a reason that counts more, if nobody has more of it", () => {
    fc.assert(
      fc.property(anyPool, anyWeights, fc.constantFrom(...WEIGHTS), (pool, weights, raised) => {
        const points = (reasons: { weight: string }[]) =>
          reasons.flatMap((one) => (one.weight === raised ? [pointsOf(one as never)] : []))[0] ?? 0;
        const before = ranked(pool, "p0", { ...weights, [raised]: 1 });
        const after = ranked(pool, "p0", { ...weights, [raised]: 10 });
        const most = Math.max(0, ...before.map(({ reasons }) => points(reasons)));
        for (const [place, { id, reasons, score }] of before.entries()) {
          const now = after.findIndex((one) => one.id === id);
          expect(after[now]?.score).toBe(score + 9 * points(reasons));
          if (points(reasons) === most) expect(now).toBeLessThanOrEqual(place);
        }
      }),
    );
  });

  it("are left out for both alike where something is settled between them", () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        for (const [one, other] of pool.settled) {
          expect(idsOf(pool, one)).not.toContain(other);
          expect(idsOf(pool, other)).not.toContain(one);
        }
      }),
    );
  });

  it("are none for whoever is not there", () => {
    expect(ranked(poolOf([party("a")]), "b")).toEqual([]);
  });
});

describe("equal partners", () => {
  it("stand in another order for another institution", () => {
    const seekers = Array.from({ length: 20 }, (_, at) => party(`s${at}`, { seeks: ["FOOD"] }));
    const offerers = Array.from({ length: 5 }, (_, at) => party(`o${at}`, { side: "JP", offers: ["FOOD"] }));
    const pool = poolOf([...seekers, ...offerers]);
    const firsts = new Set(seekers.map(({ id }) => idsOf(pool, id)[0]));
    expect(firsts.size).toBeGreaterThan(2);
  });
});

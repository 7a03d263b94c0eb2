import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualSettings } from "@/lib/matching/rules";
import { effectOn, effectOverall } from "./effect";
import { indexOf } from "./pool";
import { anyPool, anyWeights, party, poolOf } from "./pool.fixture";
import { rank } from "./ranking";

const { weights } = usualSettings("INSTITUTION");

describe("what other weights do", () => {
  const pool = poolOf([
    party("zone", { seeks: ["FOOD"], offers: ["STEEL"] }),
    party("grower", { side: "JP", offers: ["FOOD"] }),
    party("builder", { side: "KR", seeks: ["STEEL"] }),
  ]);
  const index = indexOf(pool);
  const zone = pool.parties[0] ?? party("zone");
  const [buyers, sellers] = [
    { ...weights, offers: 1, seeks: 8 },
    { ...weights, offers: 8, seeks: 1 },
  ];

  it("is told by place before and after, and by the reasons that moved a partner", () => {
    const { before, after } = effectOn(index, zone, buyers, sellers);
    expect(before.map(({ id, now }) => [id, now])).toEqual([
      ["builder", 2],
      ["grower", 1],
    ]);
    expect(after.map(({ id, was, why }) => [id, was, why])).toEqual([
      ["grower", 2, [{ weight: "offers", change: 7 }]],
      ["builder", 1, [{ weight: "seeks", change: -7 }]],
    ]);
  });

  it("counts whose first five are in another order, and whose are others", () => {
    expect(effectOverall(index, buyers, sellers)).toEqual({ exchanged: 0, reordered: 1, total: 3 });
    expect(effectOverall(index, buyers, { ...buyers, seeks: 0 })).toEqual({
      ...{ exchanged: 2, reordered: 0, total: 3 },
    });
  });

  it("is nothing where the weights are the same", () => {
    fc.assert(
      fc.property(anyPool, anyWeights, (anywhere, same) => {
        const { parties } = anywhere;
        const lists = indexOf(anywhere);
        expect(effectOverall(lists, same, { ...same })).toEqual({
          ...{ exchanged: 0, reordered: 0, total: parties.length },
        });
        for (const from of parties)
          for (const [at, { was, why }] of effectOn(lists, from, same, same).after.entries())
            expect([was, why]).toEqual([at + 1, []]);
      }),
    );
  });

  it("is counted as comparing everybody's first five finds it", () => {
    fc.assert(
      fc.property(anyPool, anyWeights, anyWeights, (anywhere, before, after) => {
        const lists = indexOf(anywhere);
        const changed = anywhere.parties.filter(({ id }) => {
          const [old, now] = [before, after].map((one) =>
            rank(lists, id, one, 5)
              .map((top) => top.id)
              .join(),
          );
          return old !== now;
        });
        const { exchanged, reordered } = effectOverall(lists, before, after);
        expect(exchanged + reordered).toBe(changed.length);
      }),
    );
  });
});

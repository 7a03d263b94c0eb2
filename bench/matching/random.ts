/** Numbers that look random and are the same for the same seed, on every machine. */
export type Random = {
  /** From 0 to below `limit`, whole. */
  below(limit: number): number;
  /** True so often out of a hundred. */
  percent(share: number): boolean;
  /** One of a list that has some. */
  pick<Value>(values: readonly Value[]): Value;
};

/** Mulberry32 (Tommy Ettinger, public domain). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    percent: (share) => next() * 100 < share,
    pick: (values) => values[below(values.length)] as (typeof values)[number],
  };
}

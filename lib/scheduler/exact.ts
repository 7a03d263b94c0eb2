import { encode } from "./encode";
import type { Frozen } from "./frozen";
import type { Model } from "./model";
import { fewestFalse } from "./oll";
import type { SatBackend } from "./sat";

/** The levels that clauses decide, in their order. */
export const EXACT_LEVELS = ["moved", "excess-gaps", "gaps"] as const;
export type ExactLevel = (typeof EXACT_LEVELS)[number];
export type ExactValues = Record<ExactLevel, number>;

export type Proof = {
  /** No plan within what is frozen has less, the levels before at their best. */
  bounds: ExactValues;
  /** There is no plan within what is frozen. */
  isInfeasible: boolean;
  /** A plan better than the one known, if one was found: then all its levels are proved. */
  starts: Int32Array | undefined;
};

export type Effort = {
  /** Conflicts at one question. */
  conflicts: number;
  isOver: () => boolean;
  onBound: (level: ExactLevel, bound: number) => void;
};

/**
 * Level by level, the fewest soft literals that must be false; then they are frozen. `known` are the values of a
 * plan one has, undefined where it has none that keeps every rule: only what is better is looked for.
 */
export function prove(
  model: Model,
  frozen: Frozen,
  known: ExactValues | undefined,
  sat: SatBackend,
  effort: Effort,
): Proof {
  const { begins, stays, withinLimit, noGap } = encode(model, frozen, sat);
  sat.stopWhen(effort.isOver);
  if (model.gapsAreAWall) for (const literal of withinLimit) sat.add([literal]);
  const soft: Record<ExactLevel, number[]> = {
    moved: stays,
    "excess-gaps": model.gapsAreAWall ? [] : withinLimit,
    gaps: noGap,
  };
  const proof: Proof = {
    bounds: { moved: 0, "excess-gaps": 0, gaps: 0 },
    isInfeasible: false,
    starts: undefined,
  };
  let value = known;
  for (const level of EXACT_LEVELS) {
    // A gap beyond the limit is a gap too.
    const base = level === "gaps" ? proof.bounds["excess-gaps"] : 0;
    proof.bounds[level] = base;
    const enough = value === undefined ? Number.POSITIVE_INFINITY : value[level] - base;
    const onBound = (cost: number) => effort.onBound(level, base + cost);
    const outcome = fewestFalse(sat, soft[level], enough, effort, onBound);
    if (outcome.kind === "infeasible") return { ...proof, isInfeasible: true };
    proof.bounds[level] = base + outcome.cost;
    if (outcome.kind === "bound") return proof;
    if (outcome.isModel) {
      proof.starts = read(begins, sat);
      value = undefined;
    }
    for (const literal of outcome.rest) sat.add([literal]);
  }
  return proof;
}

function read(begins: Map<number, number>[], sat: SatBackend): Int32Array {
  return Int32Array.from(begins, (options) => {
    for (const [slot, literal] of options) if (sat.isTrue(literal)) return slot;
    return -1;
  });
}

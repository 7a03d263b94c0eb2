import { totalizer } from "./cardinality";
import type { SatBackend } from "./sat";

export type Outcome =
  /** `rest` are literals that, added, leave just the best solutions; `isModel`: the backend holds one. */
  | { kind: "optimal"; cost: number; rest: number[]; isModel: boolean }
  | { kind: "infeasible" }
  /** Stopped with a lower bound. */
  | { kind: "bound"; cost: number };

type Sum = { outputs: number[]; at: number };

/**
 * The fewest soft literals that must be false, by unsatisfiable cores: OLL (Andres, Kaufmann, Matheis and Schaub,
 * ICLP 2012; Morgado, Dodaro and Marques-Silva, CP 2014), with cores made smaller and sums made use of at once.
 * Stops when the bound reaches `known`, the cost of a solution one has.
 */
export function fewestFalse(
  sat: SatBackend,
  soft: readonly number[],
  known: number,
  budget: { conflicts: number; isOver: () => boolean },
  onBound: (cost: number) => void,
): Outcome {
  const assumed = new Set(soft);
  const sums = new Map<number, Sum>();
  let cost = 0;
  const raise = () => onBound(++cost);
  while (cost < known) {
    const answer = sat.solve([...assumed], budget.conflicts);
    if (answer === "unknown" || budget.isOver()) return { kind: "bound", cost };
    if (answer === "satisfiable") return { kind: "optimal", cost, rest: [...assumed], isModel: true };
    const core = smaller(sat, sat.core());
    if (core.length === 0) return { kind: "infeasible" };
    raise();
    for (const literal of core) relax(literal, assumed, sums);
    if (core.length === 1) {
      sat.add([-core[0]!]);
      continue;
    }
    const outputs = totalizer(
      sat,
      core.map((literal) => -literal),
      core.length,
      { upwards: true, downwards: false },
    );
    sat.add(outputs.slice(0, 1));
    let at = 1;
    // The same core may cost more at once: found cheaply here, or later by many cores.
    while (at < outputs.length && sat.solve([-outputs[at]!], 2000) === "unsatisfiable") {
      sat.add([outputs[at]!]);
      raise();
      at++;
    }
    if (at < outputs.length) {
      assumed.add(-outputs[at]!);
      sums.set(-outputs[at]!, { outputs, at });
    }
  }
  return { kind: "optimal", cost, rest: [...assumed], isModel: false };
}

/** An assumption that was in a core is given up; of a sum, the next is assumed instead. */
function relax(literal: number, assumed: Set<number>, sums: Map<number, Sum>): void {
  assumed.delete(literal);
  const sum = sums.get(literal);
  if (!sum) return;
  const at = sum.at + 1;
  if (at < sum.outputs.length) {
    assumed.add(-sum.outputs[at]!);
    sums.set(-sum.outputs[at]!, { outputs: sum.outputs, at });
  }
}

/** Leaves out what the contradiction does not need, as far as that is found with little effort. */
function smaller(sat: SatBackend, core: number[]): number[] {
  let kept = core;
  for (let rounds = 0; rounds < 5; rounds++) {
    if (sat.solve(kept, 1000) !== "unsatisfiable") break;
    const next = sat.core();
    if (next.length === kept.length) break;
    kept = next;
  }
  for (const literal of [...kept]) {
    if (kept.length <= 1) break;
    if (!kept.includes(literal)) continue;
    if (
      sat.solve(
        kept.filter((other) => other !== literal),
        1000,
      ) === "unsatisfiable"
    )
      kept = sat.core();
  }
  return kept;
}

import { Cadical, createModule } from "cadical-wasm";
import type { SatBackend } from "./sat";

/** CaDiCaL (Biere, Faller, Fazekas, Fleury, Froleyks, Pollitt: CAV 2024) in WebAssembly: it blocks its thread. */
export async function cadical(seed: number): Promise<SatBackend> {
  const solver = new Cadical(await createModule(), { quiet: true, seed: seed >>> 1 });
  let variables = 0;
  return {
    newVariable: () => ++variables,
    add: (clause) => solver.addClause(clause),
    solve: (assumptions, conflicts) =>
      solver.solve({ assumptions, conflicts: Math.min(conflicts, 2 ** 31 - 1) }),
    isTrue: (literal) => solver.value(literal),
    core: () => solver.failedAssumptions(),
    stopWhen: (stop) => solver.setTerminate(stop),
    dispose: () => solver.dispose(),
  };
}

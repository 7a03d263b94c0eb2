/** What the exact stage needs of a solver of propositional formulas. A literal is a variable or its negative. */
export interface SatBackend {
  newVariable(): number;
  add(clause: readonly number[]): void;
  /** "unknown" where the conflicts ran out or `stop` said so. */
  solve(assumptions: readonly number[], conflicts: number): "satisfiable" | "unsatisfiable" | "unknown";
  isTrue(literal: number): boolean;
  /** After "unsatisfiable": assumptions that cannot all hold. */
  core(): number[];
  /** Asked now and then in the middle of solving. */
  stopWhen(stop: () => boolean): void;
  dispose(): void;
}

/** A program: the least cost of columns within rows, some columns whole numbers. */
export type Program = {
  columns: { cost: number; upper: number; whole: boolean }[];
  rows: ProgramRow[];
};

export type ProgramRow = { least: number; most: number; terms: Map<number, number> };

export type ProgramResult = {
  status: "optimal" | "infeasible" | "stopped";
  /** Of the best solution found, if any. */
  values: Float64Array | undefined;
  objective: number;
  /** No solution costs less. */
  bound: number;
  /** Of a program without whole numbers: what the cost rises by at least, for each unit of a column at 0. */
  columnDuals: Float64Array | undefined;
  rowDuals: Float64Array | undefined;
};

export type ProgramLimits = { nodes: number; seconds: number };

/** What the bounds need of a solver of mixed-integer linear programs. Columns are at least 0. */
export interface LpBackend {
  minimise(program: Program, limits: ProgramLimits): ProgramResult;
}

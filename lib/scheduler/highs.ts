import loadHighs from "highs";
import type { LpBackend, Program, ProgramLimits, ProgramResult } from "./lp";

const NOTHING: ProgramResult = {
  status: "stopped",
  values: undefined,
  objective: Number.POSITIVE_INFINITY,
  bound: Number.NEGATIVE_INFINITY,
  columnDuals: undefined,
  rowDuals: undefined,
};

/** HiGHS (Huangfu and Hall, Mathematical Programming Computation 2018) in WebAssembly: it blocks its thread. */
export async function highs(seed: number): Promise<LpBackend> {
  const solver = await loadHighs();
  const { modelStatus, variableType } = solver.constants;

  return {
    minimise(program: Program, limits: ProgramLimits): ProgramResult {
      const isLinear = program.columns.every((column) => !column.whole);
      const model = solver.createModel(data(program));
      try {
        model.options.set({
          output_flag: false,
          random_seed: seed >>> 1,
          mip_max_nodes: limits.nodes,
          mip_rel_gap: 0,
        });
        if (Number.isFinite(limits.seconds)) model.options.set("time_limit", Math.max(0.01, limits.seconds));
        if (!ran(model)) return NOTHING;
        const status = model.getModelStatus();
        const objective = model.getObjectiveValue();
        const { colValue, colDual, rowDual } = model.getSolution();
        const found = colValue.length > 0 && model.info.get("primal_solution_status") === 2;
        const optimal = status === modelStatus.optimal;
        const bound = isLinear
          ? optimal
            ? objective
            : Number.NEGATIVE_INFINITY
          : Number(model.info.get("mip_dual_bound"));
        return {
          status: optimal ? "optimal" : status === modelStatus.infeasible ? "infeasible" : "stopped",
          values: found ? colValue : undefined,
          objective: found ? objective : Number.POSITIVE_INFINITY,
          bound: optimal ? objective : bound,
          columnDuals: isLinear && optimal ? colDual : undefined,
          rowDuals: isLinear && optimal ? rowDual : undefined,
        };
      } finally {
        model.dispose();
      }
    },
  };

  /**
   * Whether it came to an end. Its presolve gives up on some small programs that it solves without; what neither
   * way solves is left without a bound, since no plan may be lost to a proof.
   */
  function ran(model: ReturnType<typeof solver.createModel>): boolean {
    for (const presolve of ["choose", "off"]) {
      try {
        model.options.set({ presolve });
        model.run();
        return true;
      } catch (error) {
        if (!(error instanceof solver.errors.HighsError)) throw error;
      }
    }
    return false;
  }

  function data({ columns, rows }: Program) {
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { terms } of rows) {
      for (const [column, value] of terms) {
        indices.push(column);
        values.push(value);
      }
      starts.push(indices.length);
    }
    return {
      numCols: columns.length,
      numRows: rows.length,
      colCost: columns.map((column) => column.cost),
      colLower: columns.map(() => 0),
      colUpper: columns.map((column) => column.upper),
      rowLower: rows.map((row) => (Number.isFinite(row.least) ? row.least : -solver.infinity)),
      rowUpper: rows.map((row) => (Number.isFinite(row.most) ? row.most : solver.infinity)),
      matrix: {
        format: "csr" as const,
        numRows: rows.length,
        numCols: columns.length,
        starts,
        indices,
        values,
      },
      integrality: columns.map((column) => (column.whole ? variableType.integer : variableType.continuous)),
    };
  }
}

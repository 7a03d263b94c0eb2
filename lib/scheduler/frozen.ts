import type { LpBackend, Program } from "./lp";
import type { Model } from "./model";
import { placing } from "./placing";

/** What the levels before the gaps leave open: plans outside it are worse there. */
export type Frozen = {
  /** 1 for meetings that every such plan places. */
  mandatory: Uint8Array;
  /** By rank of class: the most left out. */
  mostOfRank: number[];
  /** By participant: the most of theirs left out. */
  mostOf: number[];
};

const TOLERANCE = 1e-6;

/** `values`: left out by rank of class, then the worst share, as proved. */
export function frozen(model: Model, values: readonly number[], lp: () => LpBackend): Frozen {
  const mostOfRank = values.slice(0, model.classes.length);
  const share = values[model.classes.length]!;
  const mostOf = model.meetingsOf.map((list) => Math.floor(list.length * share + TOLERANCE));
  const mandatory = Uint8Array.from(model.rank, (rank, m) =>
    mostOfRank[rank] === 0 || model.parties[m]!.some((p) => mostOf[p] === 0) ? 1 : 0,
  );
  const open = { mandatory, mostOfRank, mostOf };
  if (mandatory.includes(0)) byReducedCosts(model, open, lp());
  return open;
}

/**
 * Reduced cost fixing (Dantzig, Fulkerson and Johnson 1954): where leaving a meeting out would cost the relaxation
 * more than there is to give, it is in.
 */
function byReducedCosts(model: Model, open: Frozen, lp: LpBackend): void {
  const placed = placing(model);
  const { rows } = placed.program;
  const most = (columns: number[], count: number) => {
    rows.push({ least: 0, most: count, terms: new Map(columns.map((column) => [column, 1])) });
  };
  for (const [rank, count] of open.mostOfRank.entries()) {
    most(
      placed.leftOut.filter((_, m) => model.rank[m] === rank),
      count,
    );
  }
  for (const [p, list] of model.meetingsOf.entries()) {
    most(
      list.map((m) => placed.leftOut[m]!),
      open.mostOf[p]!,
    );
  }
  const costs = new Set(placed.leftOut);
  const relaxed: Program = {
    rows,
    columns: placed.program.columns.map((column, c) => ({
      ...column,
      whole: false,
      cost: costs.has(c) ? 1 : 0,
    })),
  };
  const result = lp.minimise(relaxed, { nodes: 0, seconds: Number.POSITIVE_INFINITY });
  if (!result.columnDuals) return;
  const total = open.mostOfRank.reduce((sum, count) => sum + count, 0);
  placed.leftOut.forEach((column, m) => {
    if (result.objective + result.columnDuals![column]! > total + TOLERANCE) open.mandatory[m] = 1;
  });
}

/** A cost that says: never. */
export const NEVER = 1e9;

/**
 * Gives every row a column of its own at the least cost in sum (Kuhn 1955, as the shortest augmenting paths of
 * Jonker and Volgenant 1987). Rows left over, or with none but `NEVER`, get -1. Time rows² × columns.
 */
export function cheapest(
  rowCount: number,
  columnCount: number,
  cost: (row: number, column: number) => number,
): number[] {
  const columns = Math.max(columnCount, rowCount); // spare ones where there are too few
  const prices = new Float64Array(rowCount * columns).fill(NEVER);
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      prices[row * columns + column] = Math.min(cost(row, column), NEVER);
    }
  }
  const rowPotential = new Float64Array(rowCount + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rowCount; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const done = new Uint8Array(columns + 1);
    do {
      done[column] = 1;
      const r = rowOf[column]!;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let c = 1; c <= columns; c++) {
        if (done[c]) continue;
        const reduced = prices[(r - 1) * columns + c - 1]! - rowPotential[r]! - columnPotential[c]!;
        if (reduced < least[c]!) {
          least[c] = reduced;
          way[c] = column;
        }
        if (least[c]! < step) {
          step = least[c]!;
          next = c;
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (done[c]) {
          rowPotential[rowOf[c]!]! += step;
          columnPotential[c]! -= step;
        } else least[c]! -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    for (; column !== 0; column = way[column]!) rowOf[column] = rowOf[way[column]!]!;
  }
  const result = new Array<number>(rowCount).fill(-1);
  for (let c = 1; c <= columnCount; c++) {
    const row = rowOf[c]! - 1;
    if (row >= 0 && prices[row * columns + c - 1]! < NEVER) result[row] = c - 1;
  }
  return result;
}

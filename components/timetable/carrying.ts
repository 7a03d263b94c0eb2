export type Cursor = { row: number; column: number };

/** Where somebody is in the timetable, and which meeting they have picked up, if any. */
export type Carrying = { at: Cursor; carried: string | null; from: Cursor | null };

export type CarryingStep =
  | { kind: "key"; key: string; ctrl: boolean; size: { rows: number; columns: number } }
  | { kind: "to"; at: Cursor }
  | { kind: "pick"; id: string; at: Cursor }
  | { kind: "drop" }
  | { kind: "cancel" };

export const AT_REST: Carrying = { at: { row: 0, column: 0 }, carried: null, from: null };

/** Arrows move by one cell, Home and End along a row, with Ctrl to the first and last; nothing leads out. */
export function carry(now: Carrying, step: CarryingStep): Carrying {
  switch (step.kind) {
    case "key":
      return { ...now, at: moved(now.at, step) };
    case "to":
      return { ...now, at: step.at };
    case "pick":
      return { at: step.at, carried: step.id, from: now.carried ? now.from : now.at };
    case "drop":
      return { ...now, carried: null, from: null };
    case "cancel":
      return { at: now.from ?? now.at, carried: null, from: null };
  }
}

const MOVES: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

export const isMove = (key: string) => Object.hasOwn(MOVES, key);

function moved(at: Cursor, { key, ctrl, size }: Extract<CarryingStep, { kind: "key" }>): Cursor {
  const [rows, columns] = MOVES[key] ?? [0, 0];
  const toEnd = ctrl && !Number.isFinite(columns);
  return {
    row: within(at.row + (toEnd ? columns : rows), size.rows),
    column: within(at.column + columns, size.columns),
  };
}

const within = (index: number, count: number) => Math.max(0, Math.min(index, count - 1));

import { cheapest, NEVER } from "./assignment";
import type { Model } from "./model";

/** What naming a table weighs. */
const COST = { otherRoom: 1, otherTable: 0.01 };

/**
 * Names a table for every meeting in its slot, or -1 where none is free to its end: slot by slot, each meeting at
 * the table to which its participants have the shortest way, those published where they were.
 */
export function nameTables(model: Model, starts: Int32Array): Int32Array {
  const named = new Int32Array(model.meetingCount).fill(-1);
  const busy = model.open.map((open) => open.map((mark) => 1 - mark));
  const last = new Int32Array(model.participantCount).fill(-1);
  const rooms = model.problem.tables.map((table) => table.room);
  const published = publishedTables(model);

  const take = (m: number, table: number) => {
    named[m] = table;
    for (let k = 0; k < model.length[m]!; k++) busy[table]![starts[m]! + k] = 1;
  };
  const isOpen = (m: number, table: number) => {
    for (let k = 0; k < model.length[m]!; k++) if (busy[table]![starts[m]! + k] === 1) return false;
    return true;
  };
  const walk = (m: number, table: number) => {
    if (!isOpen(m, table)) return NEVER;
    let sum = 0;
    for (const p of model.parties[m]!) {
      if (last[p]! < 0 || last[p] === table) continue;
      sum += COST.otherTable + (rooms[last[p]!] === rooms[table] ? 0 : COST.otherRoom);
    }
    return sum;
  };

  const isKept = (m: number) =>
    named[m]! < 0 && published[m]! >= 0 && starts[m] === model.published[m] && isOpen(m, published[m]!);

  const bySlot = meetingsBySlot(model, starts);
  for (const m of bySlot.flat()) if (model.table[m]! >= 0) take(m, model.table[m]!);
  for (const begun of bySlot) {
    // The longest first: they have the fewest tables free to their end.
    for (const m of begun) if (isKept(m)) take(m, published[m]!);
    const free = begun
      .filter((m) => named[m]! < 0)
      .sort((a, b) => model.length[b]! - model.length[a]! || a - b);
    const widths = [...new Set(free.map((m) => model.length[m]!))];
    for (const width of widths) {
      const group = free.filter((m) => model.length[m] === width);
      const tables = busy.flatMap((_, table) => (isOpen(group[0]!, table) ? [table] : []));
      cheapest(group.length, tables.length, (row, column) => walk(group[row]!, tables[column]!)).forEach(
        (column, row) => {
          if (column >= 0) take(group[row]!, tables[column]!);
        },
      );
    }
    for (const m of begun) if (named[m]! >= 0) for (const p of model.parties[m]!) last[p] = named[m]!;
  }
  return named;
}

/** Of each slot: the meetings that begin in it. */
export function meetingsBySlot(model: Model, starts: Int32Array): number[][] {
  const lists: number[][] = Array.from({ length: model.slotCount }, () => []);
  starts.forEach((slot, m) => {
    if (slot >= 0) lists[slot]!.push(m);
  });
  return lists;
}

function publishedTables(model: Model): Int32Array {
  const index = new Map(model.problem.tables.map((table, at) => [table.id, at]));
  return Int32Array.from(model.problem.meetings, ({ published }) =>
    published ? (index.get(published.table) ?? -1) : -1,
  );
}

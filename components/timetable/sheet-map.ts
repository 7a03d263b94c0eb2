import { cellKey, gridCells } from "@/lib/timetable/grid-rules";
import type { Cursor } from "./carrying";
import { fill } from "./editor-words";
import type { Card, Places, Sheet, Spot } from "./sheet";

/** A sheet by its rows and columns. */
export function sheetMap({ slots, tables, cards }: Sheet, places: Places) {
  const meetings = Object.values(cards).map(({ id, length }) => ({ id, length, place: places[id] ?? null }));
  const cells = gridCells(slots, meetings);
  const spotAt = ({ row, column }: Cursor): Spot | null => {
    const [slot, table] = [slots[row], tables[column]];
    return slot && table ? { slotId: slot.id, tableId: table.id } : null;
  };
  return {
    spotAt,
    size: { rows: slots.length, columns: tables.length },
    /** Everything that takes a cell: what begins there first. */
    standing(cursor: Cursor): Card[] {
      const spot = spotAt(cursor);
      const cell = spot && cells.get(cellKey(spot.slotId, spot.tableId));
      return [...(cell?.begins ?? []), ...(cell?.goesOn ?? [])].flatMap(({ id }) => cards[id] ?? []);
    },
    /** A sheet may have become smaller. */
    inside: ({ row, column }: Cursor): Cursor => ({
      row: Math.min(row, Math.max(0, slots.length - 1)),
      column: Math.min(column, Math.max(0, tables.length - 1)),
    }),
    name: ({ row, column }: Cursor, sentence: string) =>
      fill(sentence, { time: slots[row]?.time ?? "", table: tables[column]?.label ?? "" }),
  };
}

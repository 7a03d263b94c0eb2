import type { Board } from "./board";
import { placeConflicts } from "./rules";
import type { PlanConflict } from "./schema";

/** Of one slot: how many tables are free, the one that breaks the least, and what it breaks. */
export type SlotChoice = { slotId: string; tableId: string; free: number; conflicts: PlanConflict[] };

/** The most tables that are tried for each slot: what else stands in the way is the same at all of them. */
const MOST_TRIED = 12;

/** Where a meeting could be, slot by slot, at the best of the tables; nothing is said of slots without a table. */
export function slotChoices(board: Board, meetingId: string): SlotChoice[] {
  return board.slots.flatMap(({ id: slotId }) => {
    const free = freeTables(board, meetingId, slotId);
    const tried = (free.length > 0 ? free : board.tables).slice(0, MOST_TRIED);
    const choices = tried.map(({ id: tableId }) => ({
      ...{ slotId, tableId, free: free.length },
      conflicts: placeConflicts(board, meetingId, slotId, tableId),
    }));
    return choices.sort((a, b) => a.conflicts.length - b.conflicts.length).slice(0, 1);
  });
}

function freeTables({ tables, meetings, participants }: Board, meetingId: string, slotId: string) {
  const meeting = meetings.find(({ id }) => id === meetingId);
  const own = participants.filter(({ id }) => meeting?.parties.some((party) => party.id === id));
  const bound = own.find(({ tableId }) => tableId !== undefined)?.tableId ?? meeting?.pin?.tableId;
  const taken = new Set(
    meetings.flatMap(({ id, place }) =>
      id !== meetingId && place?.slotId === slotId ? [place.tableId] : [],
    ),
  );
  return tables.filter(
    ({ id, unavailable }) =>
      (bound === undefined || id === bound) && !taken.has(id) && !unavailable.includes(slotId),
  );
}

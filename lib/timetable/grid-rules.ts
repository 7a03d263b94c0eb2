import type { PlanMeeting, PlanSlot, PlanTable } from "./schema";

/** What one page shows of a timetable: the most cells before it is taken round by round, then room by room. */
export const MOST_CELLS = 320;

/** Tables as they stand in their rooms; those that only a what-if has come last. */
export function inOrder<Table extends { id: string }>(
  tables: readonly Table[],
  order: readonly { id: string }[],
): Table[] {
  const at = new Map(order.map(({ id }, index) => [id, index]));
  const place = ({ id }: Table) => at.get(id) ?? order.length;
  return tables.toSorted((a, b) => place(a) - place(b));
}

export type GridChoice = { round?: string; room?: string; part?: number };
type Places = { slots: PlanSlot[]; tables: PlanTable[] };

export type GridPart = Places & {
  /** Undefined: all of them. */
  round?: string;
  room?: string;
  part: number;
  parts: number;
};

/**
 * The slots and tables that one page shows. A timetable that fits is shown whole; a larger one by the round that is
 * chosen, else the first; then by room; then so many tables at a time. What does not exist counts as not chosen.
 */
export function gridPart({ slots, tables }: Places, choice: GridChoice, most = MOST_CELLS): GridPart {
  const fits = (some: PlanSlot[], at: PlanTable[]) => some.length * at.length <= most;
  const asked = slots.find(({ roundId }) => roundId === choice.round)?.roundId;
  const round = asked ?? (fits(slots, tables) ? undefined : slots[0]?.roundId);
  const rows = slots.filter(({ roundId }) => round === undefined || roundId === round);
  const wanted = tables.find(({ roomId }) => roomId === choice.room)?.roomId;
  const room = wanted ?? (fits(rows, tables) ? undefined : tables[0]?.roomId);
  const columns = tables.filter(({ roomId }) => room === undefined || roomId === room);
  const size = Math.max(1, Math.floor(most / Math.max(1, rows.length)));
  const parts = Math.max(1, Math.ceil(columns.length / size));
  const part = Math.min(Math.max(1, choice.part ?? 1), parts);
  return { round, room, part, parts, slots: rows, tables: columns.slice((part - 1) * size, part * size) };
}

export const cellKey = (slotId: string, tableId: string) => `${slotId} ${tableId}`;

/** The slots that a meeting takes when it begins in one: fewer than its length where the block ends before. */
export function slotsTaken(slots: readonly PlanSlot[], slotId: string, length: number): PlanSlot[] {
  const first = slots.findIndex(({ id }) => id === slotId);
  if (first < 0) return [];
  return slots.slice(first, first + length).filter(({ block }) => block === slots[first]?.block);
}

export type GridCell<Meeting> = { begins: Meeting[]; goesOn: Meeting[] };
type Placed = Pick<PlanMeeting, "length"> & { place: { slotId: string; tableId: string } | null };

/** What stands in each cell that is not empty. */
export function gridCells<Meeting extends Placed>(slots: readonly PlanSlot[], meetings: readonly Meeting[]) {
  const cells = new Map<string, GridCell<Meeting>>();
  for (const meeting of meetings) {
    const { place } = meeting;
    if (!place) continue;
    for (const [index, slot] of slotsTaken(slots, place.slotId, meeting.length).entries()) {
      const key = cellKey(slot.id, place.tableId);
      const cell: GridCell<Meeting> = cells.get(key) ?? { begins: [], goesOn: [] };
      cell[index === 0 ? "begins" : "goesOn"].push(meeting);
      cells.set(key, cell);
    }
  }
  return cells;
}

/** Whether a slot begins a round, or follows a break of its round; minutes of that break. */
export function gapBefore(
  slots: readonly PlanSlot[],
  index: number,
): { round: true } | { minutes: number } | null {
  const [before, slot] = [slots[index - 1], slots[index]];
  if (!slot) return null;
  if (before?.roundId !== slot.roundId) return { round: true };
  if (before.block === slot.block) return null;
  return { minutes: Math.round((slot.startsAt.getTime() - before.endsAt.getTime()) / 60_000) };
}

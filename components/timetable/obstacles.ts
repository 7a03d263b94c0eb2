import type { Board } from "@/lib/timetable/board";
import { placeConflicts } from "@/lib/timetable/rules";
import type { PlanConflict } from "@/lib/timetable/schema";
import type { Places, Spot } from "./sheet";

/** The board with the meetings where somebody has just put them; interpreters are chosen anew for what moved. */
export function boardAt(board: Board, places: Places): Board {
  const meetings = board.meetings.map((meeting) => {
    if (!(meeting.id in places)) return meeting;
    const [spot, { place }] = [places[meeting.id], meeting];
    if (!spot) return { ...meeting, place: null };
    const stays = place?.slotId === spot.slotId && place.tableId === spot.tableId;
    return stays ? meeting : { ...meeting, place: { interpreterIds: [], ...spot } };
  });
  return { ...board, meetings };
}

/** What breaks when a meeting is put somewhere: alone, or in exchange for the one that is there. */
export function obstacles(board: Board, id: string, to: Spot, other?: string): PlanConflict[] {
  const placeOf = (wanted?: string) => board.meetings.find((meeting) => meeting.id === wanted)?.place;
  const [from, there] = [placeOf(id), placeOf(other)];
  if (!other || !from || !there) return placeConflicts(board, id, to.slotId, to.tableId);
  const swapped = boardAt(board, { [id]: spot(there), [other]: spot(from) });
  return [
    ...placeConflicts(swapped, id, there.slotId, there.tableId),
    ...placeConflicts(swapped, other, from.slotId, from.tableId),
  ];
}

const spot = ({ slotId, tableId }: Spot): Spot => ({ slotId, tableId });

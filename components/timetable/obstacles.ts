import { placeConflicts } from "@/lib/timetable/rules";
import type { PlanBoard, PlanConflict } from "@/lib/timetable/schema";
import type { Places, Spot } from "./sheet";

/** The board with the meetings where somebody has just put them; interpreters are chosen anew for what moved. */
export function boardAt(board: PlanBoard, places: Places): PlanBoard {
  const meetings = board.meetings.map((meeting) => {
    const spot = places[meeting.id];
    const { place } = meeting;
    if (!spot) return place && meeting.id in places ? { ...meeting, place: null } : meeting;
    const stays = place?.slotId === spot.slotId && place.tableId === spot.tableId;
    return stays ? meeting : { ...meeting, place: { interpreterIds: [], ...spot } };
  });
  return { ...board, meetings };
}

/** What breaks when a meeting is put somewhere: alone, or in exchange for the one that is there. */
export function obstacles(board: PlanBoard, id: string, to: Spot, other?: string): PlanConflict[] {
  if (!other) return placeConflicts(board, id, to.slotId, to.tableId);
  const from = board.meetings.find((meeting) => meeting.id === id)?.place;
  if (!from) return placeConflicts(board, id, to.slotId, to.tableId);
  const swapped = boardAt(board, { [id]: to, [other]: { slotId: from.slotId, tableId: from.tableId } });
  return [
    ...placeConflicts(swapped, id, to.slotId, to.tableId),
    ...placeConflicts(swapped, other, from.slotId, from.tableId),
  ];
}

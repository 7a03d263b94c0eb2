import type { PlanBoard, PlanConflict } from "./schema";

/** What a meeting of a draft would break at a place, the meetings it would break it with among them. */
export function placeConflicts(
  _board: PlanBoard,
  _meetingId: string,
  _slotId: string,
  _tableId: string,
): PlanConflict[] {
  throw new Error("not yet");
}

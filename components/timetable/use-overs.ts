import { useMemo } from "react";
import type { Board } from "@/lib/timetable/board";
import type { Cursor } from "./carrying";
import { type Over, stateOf } from "./over";
import type { sheetMap } from "./sheet-map";

/** What each cell would do to the meeting in hand, reckoned once; null while there is none. */
export function useOvers(board: Board, carried: string | null, map: ReturnType<typeof sheetMap>) {
  return useMemo(() => {
    const known = new Map<string, Over>();
    return (cursor: Cursor): Over | null => {
      const spot = map.spotAt(cursor);
      if (!carried || !spot) return null;
      const key = `${cursor.row} ${cursor.column}`;
      const over = known.get(key) ?? stateOf(board, carried, spot, map.standing(cursor));
      known.set(key, over);
      return over;
    };
  }, [board, carried, map]);
}

import { type KeyboardEvent, useMemo, useReducer, useState, useSyncExternalStore } from "react";
import { cellKey, gridCells } from "@/lib/timetable/grid-rules";
import { AT_REST, type Cursor, carry, isMove } from "./carrying";
import type { EditorProps } from "./editor";
import { fill } from "./editor-words";
import { overSentence, stateOf } from "./over";
import { boardAt } from "./obstacles";
import { type Card, cardName, type Spot } from "./sheet";
import { useEdits } from "./use-edits";

export type Desk = ReturnType<typeof useDesk>;

/** The state of the editor: where one is, what is picked up, what it would do there, what was said. */
export function useDesk({ sheet, board, words, actions, ...plan }: EditorProps) {
  const ready = useSyncExternalStore(neverChanges, onClient, onServer);
  const [state, step] = useReducer(carry, AT_REST);
  const [moves, setMoves] = useState(0);
  const [said, say] = useState("");
  const edits = useEdits({ ...plan, places: sheet.places }, actions);
  const now = boardAt(board, edits.places);
  const at = inside(state.at, sheet.slots.length, sheet.tables.length);
  const carried = state.carried && sheet.cards[state.carried] ? state.carried : null;
  const cells = gridCells(
    sheet.slots,
    Object.values(sheet.cards).map(({ id, length }) => ({ id, length, place: edits.places[id] ?? null })),
  );
  const spotAt = ({ row, column }: Cursor): Spot | null => {
    const [slot, table] = [sheet.slots[row], sheet.tables[column]];
    return slot && table ? { slotId: slot.id, tableId: table.id } : null;
  };
  const standing = (cursor: Cursor): Card[] => {
    const spot = spotAt(cursor);
    const cell = spot && cells.get(cellKey(spot.slotId, spot.tableId));
    return [...(cell?.begins ?? []), ...(cell?.goesOn ?? [])].flatMap(({ id }) => sheet.cards[id] ?? []);
  };
  const spotName = ({ row, column }: Cursor) =>
    fill(words.spot, { time: sheet.slots[row]?.time ?? "", table: sheet.tables[column]?.label ?? "" });
  const overAt = (cursor: Cursor) => {
    const spot = spotAt(cursor);
    return carried && spot ? stateOf(now, carried, spot, standing(cursor)) : null;
  };
  const tell = (cursor: Cursor) => {
    const over = overAt(cursor);
    if (over) say(fill(words.over, { spot: spotName(cursor), what: overSentence(over, sheet.cards, words) }));
  };
  const pick = (id: string, cursor = at) => {
    const card = sheet.cards[id];
    if (!card || edits.pending) return;
    if (card.pinned) return say(words.pinnedStays);
    step({ kind: "pick", id, at: cursor });
    setMoves((count) => count + 1);
    say(fill(words.picked, { meeting: cardName(card) }));
  };
  const drop = (cursor = at, id = carried) => {
    const spot = spotAt(cursor);
    if (!id || !spot) return;
    step({ kind: "to", at: cursor });
    step({ kind: "drop" });
    setMoves((count) => count + 1);
    const { other } = stateOf(now, id, spot, standing(cursor));
    const stays = edits.places[id]?.slotId === spot.slotId && edits.places[id]?.tableId === spot.tableId;
    if (stays) return say(words.cancelled);
    edits.send(other ? { kind: "swap", id, other } : { kind: "place", id, spot });
    say("");
  };
  const cancel = () => {
    if (!carried) return;
    step({ kind: "cancel" });
    setMoves((count) => count + 1);
    say(words.cancelled);
  };
  const takeOut = (id: string) => {
    step({ kind: "drop" });
    if (sheet.cards[id]?.pinned) return say(words.pinnedStays);
    if (edits.places[id]) edits.send({ kind: "takeOut", id });
    say("");
  };
  const go = (cursor: Cursor) => step({ kind: "to", at: cursor });
  const onKey = (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey;
    if (isMove(event.key)) {
      const size = { rows: sheet.slots.length, columns: sheet.tables.length };
      const key = { kind: "key", key: event.key, ctrl, size } as const;
      step(key);
      setMoves((count) => count + 1);
      tell(carry({ ...state, at }, key).at);
    } else if (event.key === "Enter" || event.key === " ") {
      const [first] = standing(at);
      if (carried) drop();
      else if (first) pick(first.id);
      else say(fill(words.nothingHere, { spot: spotName(at) }));
    } else if (event.key === "Escape") cancel();
    else if (event.key === "Delete" || event.key === "Backspace") {
      const [first] = standing(at);
      if (!carried && first) takeOut(first.id);
    } else if (event.key === "z" && ctrl) edits.undo?.();
    else return;
    event.preventDefault();
  };
  return {
    ...{ ready, at, moves, carried, said, cards: sheet.cards, ...edits },
    ...{ standing, overAt, pick, drop, cancel, takeOut, go, onKey },
  };
}

const inside = ({ row, column }: Cursor, rows: number, columns: number): Cursor => ({
  row: Math.min(row, Math.max(0, rows - 1)),
  column: Math.min(column, Math.max(0, columns - 1)),
});

const neverChanges = () => () => undefined;
const onClient = () => true;
const onServer = () => false;

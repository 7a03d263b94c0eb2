import { type KeyboardEvent, useMemo, useReducer, useState, useSyncExternalStore } from "react";
import type { Board } from "@/lib/timetable/board";
import { AT_REST, type Cursor, carry, isMove } from "./carrying";
import type { EditorProps } from "./editor";
import { fill } from "./editor-words";
import { boardAt } from "./obstacles";
import { type Over, overSentence, stateOf } from "./over";
import { cardName, type Spot } from "./sheet";
import { sheetMap } from "./sheet-map";
import { useEdits } from "./use-edits";

export type Desk = ReturnType<typeof useDesk>;

/** The state of the editor: where one is, what is picked up, what it would do there, what was said. */
export function useDesk({ sheet, board, words, actions, ...plan }: EditorProps) {
  const ready = useSyncExternalStore(neverChanges, onClient, onServer);
  const [state, step] = useReducer(carry, AT_REST);
  const [moves, setMoves] = useState(0);
  const [said, say] = useState("");
  const edits = useEdits({ ...plan, places: sheet.places }, actions);
  const map = useMemo(() => sheetMap(sheet, edits.places), [sheet, edits.places]);
  const now = useMemo(() => boardAt(board, edits.places), [board, edits.places]);
  const carried = state.carried && sheet.cards[state.carried] ? state.carried : null;
  const overs = useOvers(now, carried);
  const at = map.inside(state.at);
  const overAt = (cursor: Cursor): Over | null => {
    const spot = map.spotAt(cursor);
    return spot && overs(spot, () => map.standing(cursor));
  };
  const begin = (next: Parameters<typeof step>[0]) => {
    step(next);
    setMoves((count) => count + 1);
  };
  const pick = (id: string) => {
    const card = sheet.cards[id];
    if (!card || edits.pending) return;
    if (card.pinned) return say(words.pinnedStays);
    begin({ kind: "pick", id, at });
    say(fill(words.picked, { meeting: cardName(card) }));
  };
  const drop = (cursor = at) => {
    const [spot, over] = [map.spotAt(cursor), overAt(cursor)];
    if (!carried || !spot || !over) return;
    step({ kind: "to", at: cursor });
    begin({ kind: "drop" });
    if (isSame(edits.places[carried], spot)) return say(words.cancelled);
    const { other } = over;
    edits.send(other ? { kind: "swap", id: carried, other } : { kind: "place", id: carried, spot });
    say("");
  };
  const cancel = () => {
    if (!carried) return;
    begin({ kind: "cancel" });
    say(words.cancelled);
  };
  const takeOut = (id: string) => {
    step({ kind: "drop" });
    if (sheet.cards[id]?.pinned) return say(words.pinnedStays);
    if (edits.places[id]) edits.send({ kind: "takeOut", id });
    say("");
  };
  const move = (key: string, ctrl: boolean) => {
    const pressed = { kind: "key", key, ctrl, size: map.size } as const;
    begin(pressed);
    const there = carry({ ...state, at }, pressed).at;
    const over = overAt(there);
    if (over)
      say(
        fill(words.over, { spot: map.name(there, words.spot), what: overSentence(over, sheet.cards, words) }),
      );
  };
  const enter = () => {
    const [first] = map.standing(at);
    if (carried) drop();
    else if (first) pick(first.id);
    else say(fill(words.nothingHere, { spot: map.name(at, words.spot) }));
  };
  const onKey = (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey;
    const [first] = map.standing(at);
    if (isMove(event.key)) move(event.key, ctrl);
    else if (event.key === "Enter" || event.key === " ") enter();
    else if (event.key === "Escape" && carried) cancel();
    else if ((event.key === "Delete" || event.key === "Backspace") && first && !carried) takeOut(first.id);
    else if (event.key === "z" && ctrl && edits.undo) edits.undo();
    else return;
    event.preventDefault();
  };
  const go = (cursor: Cursor) => step({ kind: "to", at: cursor });
  return {
    ...{ ready, at, moves, carried, said, cards: sheet.cards, ...edits },
    ...{ standing: map.standing, overAt, pick, drop, cancel, takeOut, go, onKey },
  };
}

/** What each spot would do to the meeting in hand, reckoned when it is first asked for. */
function useOvers(board: Board, carried: string | null) {
  return useMemo(() => {
    const known = new Map<string, Over>();
    return (spot: Spot, standing: () => Parameters<typeof stateOf>[3]): Over | null => {
      if (!carried) return null;
      const key = `${spot.slotId} ${spot.tableId}`;
      const over = known.get(key) ?? stateOf(board, carried, spot, standing());
      known.set(key, over);
      return over;
    };
  }, [board, carried]);
}

const isSame = (one: Spot | undefined, other: Spot) =>
  one?.slotId === other.slotId && one.tableId === other.tableId;

const neverChanges = () => () => undefined;
const onClient = () => true;
const onServer = () => false;

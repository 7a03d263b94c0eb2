import { useMemo, useReducer, useState, useSyncExternalStore } from "react";
import { AT_REST, type CarryingStep, type Cursor, carry } from "./carrying";
import { deskHands } from "./desk-hands";
import { deskKeys } from "./desk-keys";
import type { EditorProps } from "./editor";
import { fill } from "./editor-words";
import { boardAt } from "./obstacles";
import { overSentence } from "./over";
import { sheetMap } from "./sheet-map";
import { useEdits } from "./use-edits";
import { useOvers } from "./use-overs";

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
  const { cards } = sheet;
  const carried = state.carried && cards[state.carried] ? state.carried : null;
  const overAt = useOvers(now, carried, map);
  const at = map.inside(state.at);
  const follow = (next: CarryingStep) => {
    step(next);
    setMoves((count) => count + 1);
  };
  const move = (key: string, ctrl: boolean) => {
    const pressed = { kind: "key", key, ctrl, size: map.size } as const;
    follow(pressed);
    const there = carry({ ...state, at }, pressed).at;
    const over = overAt(there);
    const what = over && overSentence(over, cards, words);
    if (what) say(fill(words.over, { spot: map.name(there, words.spot), what }));
  };
  const { spotAt, standing } = map;
  const hands = deskHands({ cards, words, at, carried, edits, spotAt, overAt, step, follow, say });
  const nothing = () => say(fill(words.nothingHere, { spot: map.name(at, words.spot) }));
  return {
    ...{ ready, at, moves, carried, said, cards, standing, overAt, ...edits, ...hands },
    go: (cursor: Cursor) => step({ kind: "to", at: cursor }),
    onKey: deskKeys({ ...hands, carried, move, nothing, standing: standing(at) }),
  };
}

const neverChanges = () => () => undefined;
const onClient = () => true;
const onServer = () => false;

import type { CarryingStep, Cursor } from "./carrying";
import { type EditorWords, fill } from "./editor-words";
import type { Over } from "./over";
import { cardName, type Sheet, type Spot } from "./sheet";
import type { useEdits } from "./use-edits";

export type DeskState = {
  cards: Sheet["cards"];
  words: EditorWords;
  at: Cursor;
  carried: string | null;
  edits: ReturnType<typeof useEdits>;
  spotAt(cursor: Cursor): Spot | null;
  overAt(cursor: Cursor): Over | null;
  step(step: CarryingStep): void;
  /** A step after which the focus follows. */
  follow(step: CarryingStep): void;
  say(sentence: string): void;
};

/** What can be done with a meeting by hand; each thing says what came of it. */
export function deskHands({ cards, words, at, carried, edits, ...desk }: DeskState) {
  const pick = (id: string) => {
    const card = cards[id];
    if (!card || edits.pending) return;
    if (card.pinned) return desk.say(words.pinnedStays);
    desk.follow({ kind: "pick", id, at });
    desk.say(fill(words.picked, { meeting: cardName(card) }));
  };
  const drop = (cursor = at) => {
    const [spot, over] = [desk.spotAt(cursor), desk.overAt(cursor)];
    if (!carried || !spot || !over) return;
    desk.step({ kind: "to", at: cursor });
    desk.follow({ kind: "drop" });
    if (isSame(edits.places[carried], spot)) return desk.say(words.cancelled);
    const { other } = over;
    edits.send(other ? { kind: "swap", id: carried, other } : { kind: "place", id: carried, spot });
    desk.say("");
  };
  const cancel = () => {
    if (!carried) return;
    desk.follow({ kind: "cancel" });
    desk.say(words.cancelled);
  };
  const takeOut = (id: string) => {
    desk.step({ kind: "drop" });
    if (cards[id]?.pinned) return desk.say(words.pinnedStays);
    if (edits.places[id]) edits.send({ kind: "takeOut", id });
    desk.say("");
  };
  const undo = () => {
    edits.undo?.();
    desk.say("");
  };
  return { pick, drop, cancel, takeOut, undo: edits.undo && undo };
}

const isSame = (one: Spot | undefined, other: Spot) =>
  one?.slotId === other.slotId && one.tableId === other.tableId;

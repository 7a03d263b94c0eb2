import type { Board } from "@/lib/timetable/board";
import type { PlanConflict } from "@/lib/timetable/schema";
import { type EditorWords, fill } from "./editor-words";
import { obstacles } from "./obstacles";
import { type Card, cardName, type Spot } from "./sheet";

/** What would come of putting a meeting down in a cell: what it breaks, and with which meeting it would swap. */
export type Over = { id: string; conflicts: PlanConflict[]; other?: string };

/** Where one other meeting stands, and the one in hand has a place to give for it, the two change places. */
export function stateOf(board: Board, id: string, spot: Spot, standing: readonly Card[]): Over {
  const others = standing.filter((card) => card.id !== id);
  const [one] = others;
  const isPlaced = board.meetings.some((meeting) => meeting.id === id && meeting.place);
  const other = isPlaced && others.length === 1 && one && !one.pinned ? one.id : undefined;
  return { id, conflicts: obstacles(board, id, spot, other), other };
}

/** In words: free, or every rule that would be broken with the meetings it is broken with. */
export function overSentence(over: Over, cards: Readonly<Record<string, Card>>, words: EditorWords): string {
  const other = over.other && cards[over.other];
  const swap = other ? [fill(words.swaps, { meeting: cardName(other) })] : [];
  const broken = over.conflicts.map((conflict) => conflictSentence(conflict, over, cards, words));
  const said = [...swap, ...broken];
  return said.length > 0 ? said.join(words.comma) : words.free;
}

/** The meeting in hand is not named again. */
function conflictSentence(
  { rule, meetings }: PlanConflict,
  { id: own }: Over,
  cards: Readonly<Record<string, Card>>,
  words: EditorWords,
) {
  const names = meetings.flatMap((id) => (id !== own && cards[id] ? [cardName(cards[id])] : []));
  return names.length > 0 ? `${words.rules[rule]} (${names.join(words.comma)})` : words.rules[rule];
}

import type { Board } from "./board";
import { type BoardIndex, indexOf, type Meeting } from "./board-index";

type Interpreter = Board["interpreters"][number];

/**
 * Interpreters for a meeting at a place, one for each of its pairs and in their order, none of them needed or
 * resting elsewhere: those it has now before others, then those whose room it is, who interpret little else and
 * have worked least. Null where there are not enough; empty where it needs none.
 */
export function freeInterpreters(
  board: Board,
  meetingId: string,
  slotId: string,
  tableId: string,
): string[] | null {
  const index = indexOf(board);
  const meeting = index.meetings.get(meetingId);
  const first = index.position.get(slotId);
  if (!meeting || first === undefined) return null;
  const room = index.tables.get(tableId)?.roomId;
  const best = freeIn(board, index, meeting, first).map((free) =>
    free
      .toSorted((a, b) => weigh(index, meeting, room, a) - weigh(index, meeting, room, b))
      .map(({ id }) => id),
  );
  return oneEach(best);
}

/** Whether there are interpreters for a meeting in a slot, at whichever table. */
export function hasInterpreters(board: Board, meetingId: string, slotId: string): boolean {
  const index = indexOf(board);
  const meeting = index.meetings.get(meetingId);
  const first = index.position.get(slotId);
  if (!meeting || first === undefined) return false;
  return oneEach(freeIn(board, index, meeting, first).map((free) => free.map(({ id }) => id))) !== null;
}

/** Of each pair of a meeting: who interprets it and is free; found once for each slot, since a grid asks for each table. */
function freeIn(board: Board, index: BoardIndex, meeting: Meeting, first: number): Interpreter[][] {
  const key = `${meeting.id} ${first}`;
  const known =
    index.free.get(key) ??
    meeting.pairs.map((pair) =>
      board.interpreters.filter(
        (one) => one.pairs.includes(pair) && isFree(board, index, one, meeting, first),
      ),
    );
  index.free.set(key, known);
  return known;
}

function isFree(board: Board, index: BoardIndex, one: Interpreter, meeting: Meeting, first: number): boolean {
  const last = first + meeting.length;
  if (board.slots.slice(first, last).some(({ id }) => one.unavailable.includes(id))) return false;
  const others = served(index, one, meeting);
  const works = board.slots.map(() => false);
  for (const { place, length } of others) {
    const from = index.position.get(place?.slotId ?? "") ?? 0;
    works.fill(true, from, from + length);
  }
  if (works.slice(first, last).includes(true)) return false;
  if (one.maxSlots !== undefined && load(others) + meeting.length > one.maxSlots) return false;
  works.fill(true, first, last);
  return one.maxInRow === undefined || longestRow(board, works) <= one.maxInRow;
}

const served = ({ servedBy }: BoardIndex, { id }: Interpreter, but: Meeting) =>
  (servedBy.get(id) ?? []).filter((other) => other.id !== but.id);

const load = (meetings: readonly Meeting[]) => meetings.reduce((sum, { length }) => sum + length, 0);

function longestRow({ slots }: Board, works: readonly boolean[]): number {
  let longest = 0;
  let row = 0;
  for (const [at, { block }] of slots.entries()) {
    if (!works[at]) row = 0;
    else row = slots[at - 1]?.block === block ? row + 1 : 1;
    longest = Math.max(longest, row);
  }
  return longest;
}

/** Less is better; nobody works a thousand slots. */
function weigh(index: BoardIndex, meeting: Meeting, room: string | undefined, one: Interpreter): number {
  const isNew = !meeting.place?.interpreterIds.includes(one.id);
  const isElsewhere = one.homeRoomId !== undefined && one.homeRoomId !== room;
  return (
    (isNew ? 1e6 : 0) +
    (isElsewhere ? 1e5 : 0) +
    1000 * one.pairs.length +
    Math.min(999, load(served(index, one, meeting)))
  );
}

/** A different one from each list, the first that can be had. */
function oneEach([list, ...rest]: string[][], taken: readonly string[] = []): string[] | null {
  if (!list) return [];
  for (const id of list) {
    if (taken.includes(id)) continue;
    const others = oneEach(rest, [...taken, id]);
    if (others) return [id, ...others];
  }
  return null;
}

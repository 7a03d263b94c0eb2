import type { Board } from "./board";

export type Meeting = Board["meetings"][number];
type Table = Board["tables"][number];
type Participant = Board["participants"][number];
type Interpreter = Board["interpreters"][number];

/** A board by identifiers, and which meetings take each slot. */
export type BoardIndex = {
  position: Map<string, number>;
  meetings: Map<string, Meeting>;
  tables: Map<string, Table>;
  participants: Map<string, Participant>;
  interpreters: Map<string, Interpreter>;
  /** By position of the slot. */
  taking: Meeting[][];
  /** By participant: placed meetings. */
  meetingsOf: Map<string, Meeting[]>;
  /** By interpreter: placed meetings. */
  servedBy: Map<string, Meeting[]>;
  /** Who is free for a meeting in a slot, as far as it was asked. */
  free: Map<string, Interpreter[][]>;
};

const known = new WeakMap<Board, BoardIndex>();

/** Made once for each board: a grid asks for every cell. A board that was changed in place keeps its old one. */
export function indexOf(board: Board): BoardIndex {
  const index = known.get(board) ?? makeIndex(board);
  known.set(board, index);
  return index;
}

function makeIndex(board: Board): BoardIndex {
  const position = new Map(board.slots.map(({ id }, at) => [id, at]));
  const taking: Meeting[][] = board.slots.map(() => []);
  const meetingsOf = new Map<string, Meeting[]>();
  const servedBy = new Map<string, Meeting[]>();
  for (const meeting of board.meetings) {
    const first = position.get(meeting.place?.slotId ?? "");
    if (first === undefined) continue;
    for (const slot of taking.slice(first, first + meeting.length)) slot.push(meeting);
    for (const { id } of meeting.parties) add(meetingsOf, id, meeting);
    for (const id of meeting.place?.interpreterIds ?? []) add(servedBy, id, meeting);
  }
  return {
    ...{ position, taking, meetingsOf, servedBy, free: new Map() },
    meetings: byId(board.meetings),
    tables: byId(board.tables),
    participants: byId(board.participants),
    interpreters: byId(board.interpreters),
  };
}

function add(lists: Map<string, Meeting[]>, id: string, meeting: Meeting): void {
  const list = lists.get(id);
  if (list) list.push(meeting);
  else lists.set(id, [meeting]);
}

const byId = <Thing extends { id: string }>(things: readonly Thing[]) =>
  new Map(things.map((thing) => [thing.id, thing]));

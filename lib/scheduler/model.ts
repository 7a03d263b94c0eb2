import type { Interpreter, Meeting, Problem } from "./format";
import { type Row, resourceRows } from "./rows";

/**
 * A problem as numbers: slots, participants, meetings and all else are indices in the problem's order.
 * Resources are what can be in one meeting at a time: participants first, then tables somebody is bound to.
 */
export type Model = {
  problem: Problem;
  slotCount: number;
  /** Of each slot. */
  blockOf: Int32Array;
  /** Of each slot: its position in its block. */
  bitOf: Int32Array;
  blockFirst: number[];
  blockLength: number[];
  participantCount: number;
  resourceCount: number;
  meetingCount: number;
  /** Of each meeting: participants. */
  parties: number[][];
  /** Of each meeting: participants and, where it is bound to one, its table. */
  resources: number[][];
  length: Int32Array;
  /** Of each meeting: the slots it may begin in, ascending. */
  starts: number[][];
  /** 1 at meeting * slotCount + slot where it may begin. */
  allowed: Uint8Array;
  /** Rank of the class of each meeting: 0 are those without which there is no plan, if any. */
  rank: Int32Array;
  /** Of each rank. */
  classes: PriorityClass[];
  /** Table it is bound to, or -1. */
  table: Int32Array;
  /** Of each meeting: indices into `pairNames`. */
  pairs: number[][];
  pairNames: string[];
  /** Of each interpreter: a mask of pairs. */
  covers: number[];
  /** Of each interpreter: by slot. */
  present: Uint8Array[];
  /** Of each table: by slot. */
  open: Uint8Array[];
  /** Meetings that end before it begins. */
  before: number[][];
  after: number[][];
  hasOrder: boolean;
  meetingsOf: number[][];
  /** The most meetings of each participant. */
  limit: Int32Array;
  /** Start where it was published, or -1. */
  published: Int32Array;
  rows: Row[];
  /** Meetings alike in what they need of a slot are of one profile. */
  profile: Int32Array;
  /** By profile and start: row, amount, row, amount… */
  profileRows: Int32Array[][];
  maxGaps: number;
  gapsAreAWall: boolean;
};

export type PriorityClass = { priority: number; required: boolean };

/** Throws where the problem names something it does not have. Linear in its size, but for sets of language pairs. */
export function compile(problem: Problem): Model {
  const slotIndex = indexed(problem.slots, "slot");
  const tableIndex = indexed(problem.tables, "table");
  const people = indexed(problem.participants, "participant");
  const meetingIndex = indexed(problem.meetings, "meeting");
  const slotCount = problem.slots.length;
  const blocks = blocksOf(problem);
  const slotSet = (ids: string[] = []) =>
    marked(
      slotCount,
      ids.map((id) => find(slotIndex, id, "slot")),
    );

  const open = problem.tables.map((table) => inverted(slotSet(table.unavailable)));
  const present = problem.interpreters.map((interpreter) => inverted(slotSet(interpreter.unavailable)));
  const absent = problem.participants.map((participant) => slotSet(participant.unavailable));
  const pairNames = [...new Set(problem.meetings.flatMap((meeting) => meeting.pairs ?? []))].sort();
  const parties = problem.meetings.map((meeting) => [
    ...new Set(meeting.parties.map((id) => find(people, id, "participant"))),
  ]);
  const tables = problem.meetings.map((meeting, m) => boundTables(problem, tableIndex, meeting, parties[m]!));
  const bound = [...new Set(tables.flat())].sort((a, b) => a - b);
  const participantCount = problem.participants.length;
  const rankOf = ranks(problem.meetings);

  const someTable = Array.from({ length: slotCount }, (_, t) => open.some((at) => at[t] === 1));
  const lengths = Int32Array.from(problem.meetings, (meeting) => meeting.length ?? 1);
  const starts = problem.meetings.map((meeting, m) => {
    const wished = meeting.slots ? slotSet(meeting.slots) : undefined;
    const pin = meeting.pinned ? find(slotIndex, meeting.pinned.slot, "slot") : -1;
    const fits = (slot: number) =>
      (!wished || wished[slot] === 1) &&
      (pin < 0 || pin === slot) &&
      tables[m]!.length <= 1 &&
      slot + lengths[m]! <= slotCount &&
      blocks.of[slot] === blocks.of[slot + lengths[m]! - 1] &&
      range(slot, lengths[m]!).every(
        (t) =>
          someTable[t] &&
          parties[m]!.every((p) => absent[p]![t] === 0) &&
          tables[m]!.every((table) => open[table]![t] === 1),
      );
    return range(0, slotCount).filter(fits);
  });
  const pairs = problem.meetings.map((meeting) =>
    (meeting.pairs ?? []).map((pair) => pairNames.indexOf(pair)),
  );
  const { before, after } = precedences(problem.meetings, meetingIndex);
  const allRequired = problem.meetings.every((meeting) => meeting.required || meeting.pinned);
  const core = {
    problem,
    slotCount,
    blockOf: blocks.of,
    bitOf: blocks.bit,
    blockFirst: blocks.first,
    blockLength: blocks.length,
    participantCount,
    resourceCount: participantCount + bound.length,
    meetingCount: problem.meetings.length,
    parties,
    resources: parties.map((list, m) => [
      ...list,
      ...tables[m]!.slice(0, 1).map((table) => participantCount + bound.indexOf(table)),
    ]),
    length: lengths,
    starts,
    allowed: new Uint8Array(problem.meetings.length * slotCount),
    rank: Int32Array.from(problem.meetings, rankOf.of),
    classes: rankOf.classes,
    table: Int32Array.from(tables, (list) => list[0] ?? -1),
    pairs,
    pairNames,
    covers: problem.interpreters.map((interpreter) => coverage(interpreter, pairNames)),
    present,
    open,
    before,
    after,
    hasOrder: before.some((list) => list.length > 0),
    meetingsOf: meetingsOf(participantCount, parties),
    limit: Int32Array.from(
      problem.participants,
      (participant) => participant.maxMeetings ?? problem.meetings.length,
    ),
    published: Int32Array.from(problem.meetings, ({ published }) =>
      published ? (slotIndex.get(published.slot) ?? -1) : -1,
    ),
    maxGaps: problem.maxGaps ?? 2,
    gapsAreAWall: allRequired && problem.maxGaps !== undefined,
  };
  const model: Model = { ...core, ...resourceRows(core) };
  closeHopeless(model);
  return model;
}

export function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** A start is out where what it needs exceeds what there is even alone: no interpreter of the pair is there. */
function closeHopeless(model: Model): void {
  model.starts.forEach((starts, m) => {
    const left = starts.filter((slot) => {
      const needs = model.profileRows[model.profile[m]!]![slot]!;
      for (let at = 0; at < needs.length; at += 2) {
        if (needs[at + 1]! > model.rows[needs[at]!]!.capacity) return false;
      }
      return true;
    });
    model.starts[m] = left;
    for (const slot of left) model.allowed[m * model.slotCount + slot] = 1;
  });
}

function indexed(items: { id: string }[], kind: string): Map<string, number> {
  const index = new Map(items.map((item, at) => [item.id, at]));
  if (index.size !== items.length) throw new Error(`two of ${kind} have one id`);
  return index;
}

function find(index: Map<string, number>, id: string, kind: string): number {
  const at = index.get(id);
  if (at === undefined) throw new Error(`there is no ${kind} "${id}"`);
  return at;
}

function marked(size: number, members: number[]): Uint8Array {
  const marks = new Uint8Array(size);
  for (const member of members) marks[member] = 1;
  return marks;
}

const inverted = (marks: Uint8Array) => marks.map((mark) => 1 - mark);

function blocksOf({ slots }: Problem) {
  const first: number[] = [];
  const length: number[] = [];
  const of = new Int32Array(slots.length);
  const bit = new Int32Array(slots.length);
  slots.forEach((slot, t) => {
    if (t === 0 || slots[t - 1]!.block !== slot.block) {
      first.push(t);
      length.push(0);
    }
    of[t] = first.length - 1;
    bit[t] = length[first.length - 1]!++;
  });
  if (length.some((slotsOfBlock) => slotsOfBlock > 32)) throw new Error("a block has more than 32 slots");
  return { first, length, of, bit };
}

/** Where it must be held: more than one and it cannot be held at all. */
function boundTables(
  problem: Problem,
  index: Map<string, number>,
  meeting: Meeting,
  parties: number[],
): number[] {
  const ids = parties.map((p) => problem.participants[p]!.table);
  ids.push(meeting.pinned?.table);
  return [...new Set(ids.filter((id) => id !== undefined).map((id) => find(index, id, "table")))];
}

function ranks(meetings: Meeting[]) {
  const must = (meeting: Meeting) => Boolean(meeting.required || meeting.pinned);
  const priorities = [...new Set(meetings.filter((m) => !must(m)).map((m) => m.priority))].sort(
    (a, b) => a - b,
  );
  const classes: PriorityClass[] = priorities.map((priority) => ({ priority, required: false }));
  if (meetings.some(must)) classes.unshift({ priority: -1, required: true });
  const of = (meeting: Meeting) =>
    must(meeting) ? 0 : classes.findIndex((c) => !c.required && c.priority === meeting.priority);
  return { classes, of };
}

function precedences(meetings: Meeting[], index: Map<string, number>) {
  const before = meetings.map((meeting) => (meeting.after ?? []).map((id) => find(index, id, "meeting")));
  const after: number[][] = meetings.map(() => []);
  before.forEach((earlier, m) => {
    for (const e of earlier) after[e]!.push(m);
  });
  return { before, after };
}

function coverage(interpreter: Interpreter, pairNames: string[]): number {
  return interpreter.pairs.reduce((mask, pair) => {
    const at = pairNames.indexOf(pair);
    return at < 0 ? mask : mask | (1 << at);
  }, 0);
}

function meetingsOf(count: number, parties: number[][]): number[][] {
  const lists: number[][] = range(0, count).map(() => []);
  parties.forEach((list, m) => {
    for (const p of list) lists[p]!.push(m);
  });
  return lists;
}

import { gapsOf } from "./gaps";
import { heldMeetings, meetingsOf, servedBy } from "./held";
import { longestRow } from "./interpreting";
import type { Plan } from "./plan";
import type { Problem } from "./problem";
import { interpreterChanges, roomChanges, roomsOf } from "./walks";

/** How good a plan is, counted anew. Figures that stay zero are part of it. */
export type Figures = {
  placed: number;
  unplaced: number;
  /** In the order in which priorities are served. */
  byPriority: { priority: number; meetings: number; unplaced: number }[];
  /** Of the participant's meetings, the share that is left out: of whoever fares worst. */
  worstServed: { participant: string; unplaced: number; meetings: number } | null;
  /** Meetings that were published and are now at another slot; and at another table of the same slot. */
  moved: { slot: number; table: number };
  /** Gaps of all participants, what those with more than `maxGaps` (2 unless said) have too much in sum, the most of anybody. */
  gaps: { all: number; aboveMost: number; most: number; idleSlots: number };
  roomChanges: { participants: number; interpreters: number };
  interpreterChanges: number;
  interpreters: { id: string; slots: number; longestRow: number; awayFromHomeRoom: number }[];
};

/** Quadratic, in the plainest way; a plan that breaks hard rules is counted as it stands. */
export function figuresOf(problem: Problem, plan: Plan): Figures {
  const held = heldMeetings(problem, plan);
  const room = roomsOf(problem);
  const placed = new Set(held.map(({ meeting }) => meeting.id));
  const people = problem.participants.map(({ id }) => meetingsOf(id, held));
  return {
    placed: placed.size,
    unplaced: problem.meetings.length - placed.size,
    byPriority: byPriority(problem, placed),
    worstServed: worstServed(problem, placed),
    moved: moved(problem, plan),
    gaps: gapsOf(problem, people),
    roomChanges: {
      participants: sum(people.map((meetings) => roomChanges(meetings, room))),
      interpreters: sum(problem.interpreters.map(({ id }) => roomChanges(servedBy(id, held), room))),
    },
    interpreterChanges: sum(people.map((meetings) => interpreterChanges(meetings))),
    interpreters: problem.interpreters.map(({ id, homeRoom }) => {
      const served = servedBy(id, held);
      return {
        id,
        slots: sum(served.map(({ meeting }) => meeting.length)),
        longestRow: longestRow(problem, served),
        awayFromHomeRoom: served.filter((one) => homeRoom !== undefined && room(one) !== homeRoom).length,
      };
    }),
  };
}

function byPriority({ meetings }: Problem, placed: Set<string>): Figures["byPriority"] {
  const priorities = [...new Set(meetings.map(({ priority }) => priority))].toSorted((a, b) => a - b);
  return priorities.map((priority) => {
    const those = meetings.filter((meeting) => meeting.priority === priority);
    return { priority, meetings: those.length, unplaced: those.filter(({ id }) => !placed.has(id)).length };
  });
}

/** Shares are compared as products of whole numbers: thirds have no end. */
function worstServed({ participants, meetings }: Problem, placed: Set<string>): Figures["worstServed"] {
  let worst: Figures["worstServed"] = null;
  for (const { id } of participants) {
    const own = meetings.filter(({ parties }) => parties.includes(id));
    const unplaced = own.filter((meeting) => !placed.has(meeting.id)).length;
    if (own.length === 0) continue;
    if (worst && unplaced * worst.meetings <= worst.unplaced * own.length) continue;
    worst = { participant: id, unplaced, meetings: own.length };
  }
  return worst;
}

function moved({ meetings }: Problem, plan: Plan): Figures["moved"] {
  const published = new Map(meetings.map((meeting) => [meeting.id, meeting.published]));
  const those = plan.meetings.flatMap((now) => {
    const before = published.get(now.id);
    return before ? [{ before, now }] : [];
  });
  const staying = those.filter(({ before, now }) => before.slot === now.slot);
  return {
    slot: those.length - staying.length,
    table: staying.filter(({ before, now }) => before.table !== now.table).length,
  };
}

const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);

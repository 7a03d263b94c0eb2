import type { Board } from "./board";
import type { GridPart } from "./grid-rules";

/**
 * Of a plan's board what one part of its grid can be edited with: whoever meets in its slots, in whatever room, and
 * the meetings `waiting` for a place; without names, since it goes to a browser.
 */
export function boardPart(board: Board, part: GridPart, waiting: ReadonlySet<string>): Board {
  const slots = new Set(part.slots.map(({ id }) => id));
  const meetings = board.meetings
    .filter(({ id, place }) => (place ? slots.has(place.slotId) : waiting.has(id)))
    .map(({ id, parties, length, pairs, pin, starts, place }) => ({
      ...{ id, length, pairs, pin, place, parties: parties.map((party) => ({ id: party.id })) },
      ...(starts ? { starts } : {}),
    }));
  const people = new Set(meetings.flatMap(({ parties }) => parties.map(({ id }) => id)));
  return {
    slots: part.slots.map(({ id, block }) => ({ id, block })),
    tables: board.tables.map(({ id, roomId, unavailable }) => ({ id, roomId, unavailable })),
    participants: board.participants.filter(({ id }) => people.has(id)),
    interpreters: board.interpreters,
    meetings,
  };
}

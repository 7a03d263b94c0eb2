import type { GridPart } from "./grid-rules";
import type { PlanBoard, PlanParty } from "./schema";

/**
 * Of a plan's board what one part of its grid can be edited with: whoever meets in its slots, in whatever room, and
 * the meetings `waiting` for a place. Everybody is one object, so that they cross the wire once.
 */
export function boardPart(board: PlanBoard, part: GridPart, waiting: ReadonlySet<string>): PlanBoard {
  const slots = new Set(part.slots.map(({ id }) => id));
  const meetings = board.meetings.filter(({ id, place }) => (place ? slots.has(place.slotId) : waiting.has(id)));
  const parties = new Map<string, PlanParty>();
  const once = (party: PlanParty) => {
    const known = parties.get(party.id) ?? party;
    parties.set(party.id, known);
    return known;
  };
  const sharing = meetings.map((meeting) => ({ ...meeting, parties: meeting.parties.map(once) }));
  return {
    slots: part.slots,
    tables: board.tables,
    interpreters: board.interpreters,
    participants: board.participants.filter(({ id }) => parties.has(id)),
    meetings: sharing,
  };
}

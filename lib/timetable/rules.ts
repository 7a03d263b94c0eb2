import type { Board } from "./board";
import { type BoardIndex, indexOf, type Meeting } from "./board-index";
import { hasInterpreters } from "./interpreter-rules";
import type { PlanConflict, PlanRule } from "./schema";

/** A meeting at a place where it would be. */
type Placing = {
  index: BoardIndex;
  meeting: Meeting;
  slotId: string;
  tableId: string;
  /** The slots it would take. */
  span: Board["slots"];
  /** The other meetings in those slots. */
  others: Meeting[];
};

/**
 * What a meeting would break at a place, wherever it is now: each rule once, with the meetings it would break it
 * with (its own among them). Empty: it can be put there, and `freeInterpreters` says with whom.
 */
export function placeConflicts(
  board: Board,
  meetingId: string,
  slotId: string,
  tableId: string,
): PlanConflict[] {
  const index = indexOf(board);
  const meeting = index.meetings.get(meetingId);
  const first = index.position.get(slotId);
  if (!meeting || first === undefined || !index.tables.has(tableId)) {
    return [{ rule: "unknown-name", meetings: [meetingId], slotId }];
  }
  const taking = index.taking.slice(first, first + meeting.length);
  const others = [...new Set(taking.flat())].filter(({ id }) => id !== meetingId);
  const span = board.slots.slice(first, first + meeting.length);
  const placing = { index, meeting, slotId, tableId, span, others };
  return [
    ...alone(placing),
    ...together(placing),
    ...(hasInterpreters(board, meetingId, slotId) ? [] : [conflict(placing, "interpreters")]),
  ];
}

const conflict = ({ meeting, slotId }: Placing, rule: PlanRule, others: Meeting[] = []): PlanConflict => ({
  ...{ rule, slotId },
  meetings: [meeting.id, ...others.map(({ id }) => id)],
});

const peopleOf = ({ index, meeting }: Placing) =>
  meeting.parties.flatMap(({ id }) => index.participants.get(id) ?? []);

/** What can be said without looking at other meetings. */
function alone(placing: Placing): PlanConflict[] {
  const { index, meeting, slotId, tableId, span } = placing;
  const isAway = (one: { unavailable: readonly string[] } | undefined) =>
    span.some(({ id }) => one?.unavailable.includes(id));
  const isOf = (pinned: string | undefined, id: string) => pinned === undefined || pinned === id;
  const broken: [PlanRule, boolean][] = [
    ["pinned", !isOf(meeting.pin?.slotId, slotId) || !isOf(meeting.pin?.tableId, tableId)],
    ["allowed-slot", meeting.starts?.includes(slotId) === false],
    ["one-block", span.length < meeting.length || span.at(-1)?.block !== span[0]?.block],
    ["fixed-table", peopleOf(placing).some((one) => !isOf(one.tableId, tableId))],
    ["participant-unavailable", peopleOf(placing).some(isAway)],
    ["table-unavailable", isAway(index.tables.get(tableId))],
  ];
  return broken.filter(([, isBroken]) => isBroken).map(([rule]) => conflict(placing, rule));
}

function together(placing: Placing): PlanConflict[] {
  const { index, meeting, tableId, others } = placing;
  const clashing = others.filter(({ parties }) =>
    parties.some(({ id }) => meeting.parties.some((party) => party.id === id)),
  );
  const seated = others.filter(({ place }) => place?.tableId === tableId);
  const own = (id: string) => (index.meetingsOf.get(id) ?? []).filter((one) => one.id !== meeting.id);
  const tooMany = peopleOf(placing).filter(
    ({ id, maxMeetings }) => maxMeetings !== undefined && own(id).length >= maxMeetings,
  );
  return [
    ...(clashing.length > 0 ? [conflict(placing, "participant-at-once", clashing)] : []),
    ...(seated.length > 0 ? [conflict(placing, "table-at-once", seated)] : []),
    ...tooMany.slice(0, 1).map(({ id }) => conflict(placing, "max-meetings", own(id))),
  ];
}

import type { RequestPriority } from "@/lib/matching/schema";
import type { Problem } from "@/lib/scheduler/format";
import { blocksOf } from "./blocks";
import type { Facts, InterpreterFact, MeetingFact, ProfileFact, RequestFact, Span } from "./facts";
import { coverageOf, pairsNeeded } from "./languages";
import { restAfterWork, type Taken, takenBy } from "./taken";

/** A priority's class in a problem is its place here; what is never is in no problem. */
export const PRIORITIES: readonly RequestPriority[] = ["MUST", "WISH", "IF_POSSIBLE"];

/** What there is to plan, and what stays whatever is planned. */
export type Outlook = {
  problem: Problem;
  /** By request: meetings with an outcome, or that have begun. */
  fixed: Map<string, MeetingFact>;
  /** Slots that have begun: nothing is planned in them any more. */
  begun: Set<string>;
};

type Before = {
  /** Of a repair: it is told where meetings were published. */
  published?: boolean;
  /** By request: pairs of languages that a plan has interpreters for, and keeps where they serve. */
  pairs?: ReadonlyMap<string, readonly string[]>;
};

/**
 * The problem of an edition's timetable from `now` on. What has begun or has an outcome is not part of it; whom and
 * what it takes is not free then. The same facts give the same bytes.
 */
export function outlook(facts: Facts, now: Date, before: Before = {}): Outlook {
  const begun = new Set(facts.slots.filter(({ startsAt }) => startsAt <= now).map(({ id }) => id));
  const isFixed = ({ outcome, slotId }: MeetingFact) => outcome !== "NONE" || begun.has(slotId);
  const fixed = facts.meetings.filter(isFixed);
  const planned = facts.meetings.filter((meeting) => !isFixed(meeting));
  const open = { ...facts, slots: facts.slots.filter(({ id }) => !begun.has(id)) };
  const requests = wanted(facts, new Set(fixed.map(({ requestId }) => requestId)));
  return {
    problem: problemOf(open, facts, requests, takenBy(fixed), {
      published: before.published ? planned : [],
      pairs: before.pairs ?? new Map(),
    }),
    fixed: new Map(fixed.map((meeting) => [meeting.requestId, meeting])),
    begun,
  };
}

/** Requests that are to be placed: nobody who will not meet another is in one with them. */
function wanted({ requests, vetoes }: Facts, fixed: Set<string>): RequestFact[] {
  const never = new Set(vetoes.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
  return requests.filter(
    ({ id, priority, parties }) =>
      priority !== "NEVER" &&
      !fixed.has(id) &&
      !parties.some((one) => parties.some((other) => never.has(`${one} ${other}`))),
  );
}

type Known = { published: MeetingFact[]; pairs: ReadonlyMap<string, readonly string[]> };

function problemOf(open: Facts, all: Facts, requests: RequestFact[], taken: Taken, before: Known): Problem {
  const blocks = blocksOf(open.slots);
  const parties = new Set(requests.flatMap((request) => request.parties));
  const serving = new Set(
    before.published.flatMap(({ holds }) => holds.map(({ interpreterId }) => interpreterId)),
  );
  const interpreters = all.interpreters.filter(({ id, active }) => active || serving.has(id));
  const rooms = new Set(all.tables.map(({ roomId }) => roomId));
  return {
    format: "delegation-desk/matching-problem@1",
    slots: open.slots.map(({ id }, at) => ({ id, block: blocks[at] ?? "" })),
    tables: all.tables.map(({ id, roomId }) => ({
      id,
      room: roomId,
      ...unavailable(open, taken.tables.get(id), (slot) => !isRoomOf(all, slot.roundId, roomId)),
    })),
    participants: all.profiles
      .filter(({ id }) => parties.has(id))
      .map((profile) => participant(open, profile, taken)),
    interpreters: interpreters.map((one) => interpreter(open, all, one, taken, rooms)),
    meetings: meetingsOf(open, all, requests, before),
  };
}

const isRoomOf = ({ rounds }: Facts, roundId: string, roomId: string) =>
  rounds.some(({ id, roomIds }) => id === roundId && roomIds.includes(roomId));

const overlap = (one: Span, other: Span) => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** The slots in which somebody or something cannot be had; nothing where they always can. */
function unavailable(
  { slots }: Facts,
  taken: Set<string> | undefined,
  isAway: (slot: Facts["slots"][number]) => boolean,
): { unavailable?: string[] } {
  const ids = slots.filter((slot) => taken?.has(slot.id) || isAway(slot)).map(({ id }) => id);
  return ids.length > 0 ? { unavailable: ids } : {};
}

function participant(open: Facts, { id, away, tableId, maxMeetings }: ProfileFact, taken: Taken) {
  return {
    id,
    ...unavailable(open, taken.profiles.get(id), (slot) => away.some((span) => overlap(span, slot))),
    ...(tableId === null ? {} : { table: tableId }),
    ...(maxMeetings === null ? {} : { maxMeetings: Math.max(0, maxMeetings - (taken.met.get(id) ?? 0)) }),
  };
}

function interpreter(open: Facts, all: Facts, one: InterpreterFact, taken: Taken, rooms: Set<string>) {
  const { id, pairs, away, active, maxInRow, maxSlots, homeRoomId } = one;
  const worked = taken.interpreters.get(id) ?? new Set<string>();
  const busy = new Set([...worked, ...restAfterWork(all.slots, open.slots, worked, maxInRow)]);
  return {
    id,
    pairs: pairs.toSorted(),
    ...unavailable(open, busy, (slot) => !active || away.some((span) => overlap(span, slot))),
    ...(maxInRow === null ? {} : { maxInRow }),
    ...(maxSlots === null ? {} : { maxSlots: Math.max(0, maxSlots - worked.size) }),
    ...(homeRoomId !== null && rooms.has(homeRoomId) ? { homeRoom: homeRoomId } : {}),
  };
}

function meetingsOf(open: Facts, all: Facts, requests: RequestFact[], known: Known): Problem["meetings"] {
  const spoken = new Map(all.profiles.map(({ id, languages }) => [id, languages]));
  const coverage = coverageOf(all.interpreters.filter(({ active }) => active));
  const places = new Map(known.published.map((meeting) => [meeting.requestId, meeting]));
  const slots = new Set(open.slots.map(({ id }) => id));
  return requests.map((request) => {
    const { id, parties, length, priority } = request;
    const before = places.get(id);
    const had = known.pairs.get(id) ?? before?.holds.flatMap(({ pair }) => pair ?? []) ?? [];
    const languages = parties.map((party) => spoken.get(party) ?? []);
    const pairs = pairsNeeded(languages, coverage, [...new Set(had)]);
    return {
      ...{ id, parties, priority: PRIORITIES.indexOf(priority) },
      ...(length > 1 ? { length } : {}),
      ...(pairs.length > 0 ? { pairs } : {}),
      ...pin(request, slots),
      ...(before ? { published: place(before, pairs) } : {}),
    };
  });
}

/** A pin to a slot that has begun cannot be kept any more: the meeting may begin nowhere. */
function pin({ pinnedSlotId, pinnedTableId }: RequestFact, slots: Set<string>) {
  if (pinnedSlotId === null) return {};
  if (!slots.has(pinnedSlotId)) return { slots: [] };
  return { pinned: { slot: pinnedSlotId, ...(pinnedTableId === null ? {} : { table: pinnedTableId }) } };
}

/** Where a meeting was published; interpreters count as far as it still needs their pairs. */
function place({ slotId, tableId, holds }: MeetingFact, pairs: string[]) {
  const named = pairs.map((pair) => holds.find((hold) => hold.pair === pair)?.interpreterId ?? null);
  const missing = named.indexOf(null);
  const interpreters = named.slice(0, missing < 0 ? named.length : missing).filter((id) => id !== null);
  return { slot: slotId, table: tableId, interpreters };
}

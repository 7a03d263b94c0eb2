import type { PlanMeeting } from "./schema";

export type Comparison<Meeting> = {
  /** Placed in the first alone, in the second alone; in both, but elsewhere. */
  first: Meeting[];
  second: Meeting[];
  moved: { meeting: Meeting; slot: boolean; table: boolean; interpreters: boolean; to: Meeting }[];
  same: number;
};

type Placed = Pick<PlanMeeting, "id" | "place">;

/** How two plans differ in what they place, and where. */
export function comparePlans<Meeting extends Placed>(
  first: readonly Meeting[],
  second: readonly Meeting[],
): Comparison<Meeting> {
  const there = new Map(second.map((meeting) => [meeting.id, meeting]));
  const found: Comparison<Meeting> = { first: [], second: [], moved: [], same: 0 };
  for (const meeting of first) {
    const to = there.get(meeting.id);
    if (!meeting.place) continue;
    if (!to?.place) found.first.push(meeting);
    else addMoved(found, meeting, to);
  }
  const placed = new Set(first.flatMap(({ id, place }) => (place ? [id] : [])));
  found.second = second.filter(({ id, place }) => place !== null && !placed.has(id));
  return found;
}

function addMoved<Meeting extends Placed>(found: Comparison<Meeting>, meeting: Meeting, to: Meeting): void {
  const [from, now] = [meeting.place, to.place];
  const slot = from?.slotId !== now?.slotId;
  const table = from?.tableId !== now?.tableId;
  const interpreters = from?.interpreterIds.join() !== now?.interpreterIds.join();
  if (slot || table || interpreters) found.moved.push({ meeting, to, slot, table, interpreters });
  else found.same++;
}

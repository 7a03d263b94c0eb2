import { slotsTaken } from "./grid-rules";
import type { PlanMeeting, PlanParty, PlanSlot } from "./schema";

export type DayCell = { kind: "meeting"; meetings: PlanMeeting[] } | { kind: "idle" } | null;
export type InstitutionDay = { party: PlanParty; cells: DayCell[]; gaps: number; unplaced: number };

/** Everybody's meetings slot by slot; idle is a slot between two meetings of one block: somebody waits. */
export function institutionDays(
  slots: readonly PlanSlot[],
  meetings: readonly PlanMeeting[],
): InstitutionDay[] {
  const index = new Map(slots.map(({ id }, at) => [id, at]));
  const days = new Map<string, InstitutionDay>();
  for (const meeting of meetings) {
    const taken = meeting.place ? slotsTaken(slots, meeting.place.slotId, meeting.length) : [];
    for (const party of meeting.parties) {
      const day = days.get(party.id) ?? { party, cells: slots.map(() => null), gaps: 0, unplaced: 0 };
      days.set(party.id, day);
      if (!meeting.place) day.unplaced++;
      for (const { id } of taken) addMeeting(day.cells, index.get(id) ?? -1, meeting);
    }
  }
  return [...days.values()].map((day) => withIdle(day, slots));
}

function addMeeting(cells: DayCell[], at: number, meeting: PlanMeeting): void {
  const cell = cells[at];
  if (cell?.kind === "meeting") cell.meetings.push(meeting);
  else if (at >= 0) cells[at] = { kind: "meeting", meetings: [meeting] };
}

function withIdle(day: InstitutionDay, slots: readonly PlanSlot[]): InstitutionDay {
  const cells = [...day.cells];
  let gaps = 0;
  let last = -1;
  for (const [at, cell] of day.cells.entries()) {
    if (cell?.kind !== "meeting") continue;
    if (last >= 0 && at - last > 1 && slots[last]?.block === slots[at]?.block) {
      gaps++;
      cells.fill({ kind: "idle" }, last + 1, at);
    }
    last = at;
  }
  return { ...day, cells, gaps };
}

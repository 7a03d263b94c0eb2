import { type Held, meetingsOf } from "./held";
import { MAX_GAPS, type Problem } from "./problem";
import { broken, type Violation } from "./violation";

type Gaps = { all: number; aboveMost: number; most: number; idleSlots: number };

/** A gap is a run of idle slots between two meetings of the same participant in the same block. */
export function gapsOf({ slots, maxGaps = MAX_GAPS }: Problem, people: Held[][]): Gaps {
  const found: Gaps = { all: 0, aboveMost: 0, most: 0, idleSlots: 0 };
  for (const meetings of people) {
    const idle = idleRuns(slots, meetings);
    found.all += idle.length;
    found.aboveMost += Math.max(0, idle.length - maxGaps);
    found.most = Math.max(found.most, idle.length);
    found.idleSlots += idle.reduce((all, length) => all + length, 0);
  }
  return found;
}

/** Lengths of a participant's gaps; their meetings stand in the order of time. */
export function idleRuns(slots: Problem["slots"], meetings: Held[]): number[] {
  return meetings.slice(1).flatMap((next, at) => {
    const before = meetings[at] as Held;
    const idle = next.first - before.last - 1;
    return idle > 0 && slots[before.last]?.block === slots[next.first]?.block ? [idle] : [];
  });
}

/** Where every meeting has to be held and `maxGaps` is said, it is a wall; elsewhere only a figure. */
export function gapViolations(
  { slots, meetings, participants, maxGaps }: Problem,
  held: Held[],
): Violation[] {
  if (maxGaps === undefined || !meetings.every(({ required, pinned }) => required || pinned)) return [];
  return participants.flatMap(({ id }) => {
    const own = meetingsOf(id, held);
    const count = idleRuns(slots, own).length;
    const ids = own.map(({ meeting }) => meeting.id);
    return count > maxGaps
      ? [broken("max-gaps", ids, `"${id}" has ${count} gaps and may have ${maxGaps}.`)]
      : [];
  });
}

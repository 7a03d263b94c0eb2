import type { Figures } from "../../lib/schedule-check/figures";

/** The figures of a plan, one a line, for whoever reads them on a terminal. */
export function figureLines(figures: Figures): string[] {
  const { placed, unplaced, byPriority, worstServed, moved, gaps, roomChanges } = figures;
  const most = figures.interpreters.toSorted((a, b) => b.slots - a.slots)[0];
  return [
    line("meetings placed", `${placed} of ${placed + unplaced}`),
    ...byPriority.map((one) =>
      line(`left out of priority ${one.priority}`, `${one.unplaced} of ${one.meetings}`),
    ),
    line(
      "worst served",
      worstServed?.unplaced
        ? `${worstServed.participant}, without ${worstServed.unplaced} of ${worstServed.meetings}`
        : "nobody is left without a meeting",
    ),
    line("published, now elsewhere", `${moved.slot} at another slot, ${moved.table} at another table`),
    line("gaps", `${gaps.all} (${gaps.most} at most for one, ${gaps.aboveMost} above the most allowed)`),
    line("idle slots", gaps.idleSlots),
    line(
      "room changes",
      `${roomChanges.participants} of participants, ${roomChanges.interpreters} of interpreters`,
    ),
    line("interpreter changes", figures.interpreterChanges),
    ...(most
      ? [line("busiest interpreter", `${most.id}, ${most.slots} slots, ${most.longestRow} in a row`)]
      : []),
  ];
}

const line = (what: string, value: string | number) => `${what.padEnd(26)}${value}`;

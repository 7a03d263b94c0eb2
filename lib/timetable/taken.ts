import type { Facts, MeetingFact } from "./facts";

/** What meetings take that stay: by id, the slots in which it is not free. */
export type Taken = {
  profiles: Map<string, Set<string>>;
  tables: Map<string, Set<string>>;
  interpreters: Map<string, Set<string>>;
  /** By profile: how many of them it takes part in. */
  met: Map<string, number>;
};

export function takenBy(fixed: readonly MeetingFact[]): Taken {
  const taken: Taken = { profiles: new Map(), tables: new Map(), interpreters: new Map(), met: new Map() };
  for (const { holds } of fixed) {
    for (const { slotId, profileId, tableId, interpreterId } of holds) {
      mark(taken.profiles, profileId, slotId);
      mark(taken.tables, tableId, slotId);
      mark(taken.interpreters, interpreterId, slotId);
    }
    for (const id of new Set(holds.flatMap(({ profileId }) => profileId ?? []))) {
      taken.met.set(id, (taken.met.get(id) ?? 0) + 1);
    }
  }
  return taken;
}

function mark(slots: Map<string, Set<string>>, id: string | null, slotId: string): void {
  if (id !== null) slots.set(id, (slots.get(id) ?? new Set()).add(slotId));
}

/**
 * Whoever has worked as many slots in a row as they may, up to now, rests in the next one. A shorter row is not known
 * to the problem: it says when somebody is away, not what they have behind them.
 */
export function restAfterWork(
  all: Facts["slots"],
  open: Facts["slots"],
  worked: ReadonlySet<string>,
  maxInRow: number | null,
): string[] {
  const next = all.findIndex(({ id }) => id === open[0]?.id);
  const first = all[next];
  if (maxInRow === null || !first) return [];
  const before = all.slice(Math.max(0, next - maxInRow), next);
  const isRow = before.every(
    ({ id, roundId, block }) => roundId === first.roundId && block === first.block && worked.has(id),
  );
  return isRow && before.length === maxInRow ? [first.id] : [];
}

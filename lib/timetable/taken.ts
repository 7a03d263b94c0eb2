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
 * Who has worked up to now goes on for no longer than they may: the slot in which they would have worked too many
 * in a row is one of rest. Nothing where they have not just worked.
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
  const isOfBlock = (slot: Facts["slots"][number] | undefined) =>
    slot !== undefined && slot.roundId === first.roundId && slot.block === first.block;
  let row = 0;
  for (let at = next - 1; isOfBlock(all[at]) && worked.has(all[at]?.id ?? ""); at -= 1) row += 1;
  const rest = all[next + Math.max(0, maxInRow - row)];
  return row > 0 && rest && isOfBlock(rest) ? [rest.id] : [];
}

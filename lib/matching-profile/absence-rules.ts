import type { ProfileSlot, Span } from "./schema";

type Slot = Pick<ProfileSlot, "id" | "roundId" | "block" | "startsAt" | "endsAt">;

/** The slots in which somebody with these absences cannot meet. */
export const slotsAway = (slots: Slot[], absences: Span[]): string[] =>
  slots.filter((slot) => absences.some((away) => overlap(slot, away))).map(({ id }) => id);

/**
 * The hours of the slots chosen, so that they keep their meaning when slots are cut anew: neighbours of one block
 * become one, with the pause between them. Hours known before that lie outside all slots stay.
 */
export function absencesOf(slots: Slot[], chosen: readonly string[], before: Span[]): Span[] {
  const inTime = slots.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const outside = blocks(inTime).reduce(
    (rest, block) => rest.flatMap((away) => without(away, block)),
    before.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
  );
  return [...outside, ...runs(inTime, new Set(chosen))].sort(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.endsAt.getTime() - b.endsAt.getTime(),
  );
}

const overlap = (a: Span, b: Span) => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

const sameBlock = (a: Slot | undefined, b: Slot) => a?.roundId === b.roundId && a.block === b.block;

function blocks(inTime: Slot[]): Span[] {
  const found = new Map<string, Span>();
  for (const { roundId, block, startsAt, endsAt } of inTime) {
    const key = `${roundId} ${block}`;
    found.set(key, { startsAt: found.get(key)?.startsAt ?? startsAt, endsAt });
  }
  return [...found.values()];
}

function runs(inTime: Slot[], chosen: Set<string>): Span[] {
  const found: Span[] = [];
  for (const [index, slot] of inTime.entries()) {
    if (!chosen.has(slot.id)) continue;
    const before = inTime[index - 1];
    const last = found.at(-1);
    if (last && before && chosen.has(before.id) && sameBlock(before, slot)) last.endsAt = slot.endsAt;
    else found.push({ startsAt: slot.startsAt, endsAt: slot.endsAt });
  }
  return found;
}

/** What is left of a span when another is cut out of it. */
function without(span: Span, cut: Span): Span[] {
  if (!overlap(span, cut)) return [span];
  return [
    { startsAt: span.startsAt, endsAt: cut.startsAt },
    { startsAt: cut.endsAt, endsAt: span.endsAt },
  ].filter(({ startsAt, endsAt }) => startsAt < endsAt);
}

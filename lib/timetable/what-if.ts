import { ok, refuse } from "@/lib/platform/result/result";
import type { Facts } from "./facts";
import type { PlanChange } from "./schema";

const MINUTE = 60_000;

/** The facts as they would be with the changes; what is added is counted through: "+1", "+2", … */
export function withChanges(facts: Facts, changes: readonly PlanChange[]) {
  let changed = facts;
  for (const change of changes) {
    for (let left = change.count; left > 0; left -= 1) {
      const next = withOne(changed, change);
      if (!next.ok) return next;
      changed = next.value;
    }
  }
  return ok(changed);
}

function withOne(facts: Facts, change: PlanChange) {
  if (change.kind === "table") return withTable(facts, change.roomId);
  if (change.kind === "slot") return withSlot(facts, change.roundId);
  const { id, label } = next("interpreter", facts.interpreters);
  const one = { id, name: label, pairs: [change.pair], ...UNBOUND, active: true, away: [], added: true };
  return ok({ ...facts, interpreters: [...facts.interpreters, one] });
}

const UNBOUND = { maxInRow: null, maxSlots: null, homeRoomId: null };

function withTable(facts: Facts, roomId: string) {
  if (!facts.rounds.some(({ roomIds }) => roomIds.includes(roomId))) return refuse("plan.noSuchRoom");
  const room = facts.rooms.get(roomId) ?? { zh: "", ja: "", ko: "", en: "" };
  const { id, label } = next("table", facts.tables);
  return ok({ ...facts, tables: [...facts.tables, { id, label, roomId, room, added: true }] });
}

function withSlot(facts: Facts, roundId: string) {
  const round = facts.rounds.find(({ id }) => id === roundId);
  const last = facts.slots.findLast((slot) => slot.roundId === roundId);
  if (!round || !last) return refuse("plan.noSuchRound");
  const startsAt = new Date(last.endsAt.getTime() + round.pauseMinutes * MINUTE);
  const endsAt = new Date(startsAt.getTime() + round.slotMinutes * MINUTE);
  if (facts.slots.some((slot) => slot.startsAt < endsAt && startsAt < slot.endsAt))
    return refuse("plan.slotTaken");
  const { id } = next("slot", facts.slots);
  const slots = [...facts.slots, { id, roundId, block: last.block, startsAt, endsAt, added: true }];
  return ok({ ...facts, slots: slots.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()) });
}

function next(kind: string, things: readonly { added: boolean }[]) {
  const number = things.filter(({ added }) => added).length + 1;
  return { id: `added-${kind}-${number}`, label: `+${number}` };
}

import type { Placement } from "./placement";
import type { Random } from "./random";

/** A meeting and the slot that it is to be moved to. */
export type Move = { meeting: number; slot: number };

/** How often somebody's first or last meeting is moved into a gap, rather than what stands at its edge elsewhere. */
const END_INTO_GAP = 0.4;

/** What one participant's days show: slots at the edges of their gaps, and idle ones beside a meeting. */
type Days = { edges: number[]; beside: number[]; ends: number[]; inside: number[] };

/** A move that could close a gap of somebody's; null where nobody has one. */
export function mendingMove(placement: Placement, random: Random): Move | null {
  const { gappy, model } = placement;
  if (gappy.length === 0) return null;
  const p = gappy[random.below(gappy.length)]!;
  const days = daysOf(placement, p);
  if (days.edges.length === 0) return null;
  const at = (slots: number[]) => placement.occupant[p * model.slotCount + pick(slots, random)]!;
  const isStart = (m: number, slot: number) => model.allowed[m * model.slotCount + slot] === 1;
  if (random.next() < END_INTO_GAP) {
    const [meeting, slot] = [at(days.ends), pick(days.inside, random)];
    if (isStart(meeting, slot)) return { meeting, slot };
  }
  const meeting = at(days.edges);
  const slot = random.next() < 0.5 ? pick(days.beside, random) : -1;
  const isPossible = slot >= 0 && isStart(meeting, slot);
  return { meeting, slot: isPossible ? slot : pick(model.starts[meeting]!, random) };
}

function daysOf({ model, mask }: Placement, p: number): Days {
  const days: Days = { edges: [], beside: [], ends: [], inside: [] };
  for (let b = 0; b < model.blockFirst.length; b++) {
    const day = mask[p * model.blockFirst.length + b]!;
    if (day === 0) continue;
    const from = model.blockFirst[b]!;
    const begin = 31 - Math.clz32(day & -day);
    const end = 31 - Math.clz32(day);
    let hasGap = false;
    for (let bit = 0; bit < model.blockLength[b]!; bit++) {
      const left = bit > 0 && ((day >>> (bit - 1)) & 1) === 1;
      const right = bit + 1 < model.blockLength[b]! && ((day >>> (bit + 1)) & 1) === 1;
      const isInside = bit > begin && bit < end;
      if (((day >>> bit) & 1) === 0) {
        if (left || right) days.beside.push(from + bit);
        if ((left || right) && isInside) days.inside.push(from + bit);
      } else if ((bit > begin && !left) || (bit < end && !right)) {
        days.edges.push(from + bit);
        hasGap = true;
      }
    }
    if (hasGap) days.ends.push(from + begin, from + end);
  }
  return days;
}

const pick = (list: readonly number[], random: Random) => list[random.below(list.length)]!;

import type { Side } from "@/lib/platform/db/generated/enums";
import type { Random } from "../random";

export type Attendee = { id: string; side: Side };
export type Offer = { id: string; startsAt: Date; endsAt: Date; wanted: Partial<Record<Side, number>> };

/**
 * Who wants to sit where: of every side the stated share, drawn by lot, nobody in two places at once.
 *
 * @param lateFor the only session that the latest, those in `late`, still ask for
 */
export function drawWishes(
  offers: Offer[],
  people: Attendee[],
  late: ReadonlySet<string>,
  lateFor: string | undefined,
  { shuffle }: Random,
): Map<string, Offer[]> {
  const wishes = new Map<string, Offer[]>(people.map(({ id }) => [id, []]));
  for (const offer of offers) {
    for (const [side, share] of Object.entries(offer.wanted) as [Side, number][]) {
      const ofSide = people.filter((person) => person.side === side);
      const forced = offer.id === lateFor ? ofSide.filter(({ id }) => late.has(id)) : [];
      const free = ofSide.filter(({ id }) => !late.has(id) && !clashes(offer, wishes.get(id) ?? []));
      const wanted = Math.round(share * ofSide.length) - forced.length;
      for (const { id } of [...forced, ...shuffle(free).slice(0, wanted)]) wishes.get(id)?.push(offer);
    }
  }
  return wishes;
}

function clashes(offer: Offer, others: Offer[]): boolean {
  return others.some(({ startsAt, endsAt }) => startsAt < offer.endsAt && offer.startsAt < endsAt);
}

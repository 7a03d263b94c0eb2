import type { Party } from "./schema";

export type Scored = { party: Party; score: number };

/**
 * Keeps the first `limit` of what it is offered, in order. Equal scores are ordered by a lot drawn from both ids:
 * the same every time, and another for each institution, so that nobody stands first with all.
 */
export class Best {
  readonly found: Scored[] = [];
  constructor(
    private readonly from: string,
    private readonly limit: number,
  ) {}

  offer(party: Party, score: number): void {
    const last = this.found.at(-1);
    const full = this.found.length >= this.limit;
    if (full && (!last || score < last.score)) return;
    const one = { party, score };
    if (full && last && !this.isBefore(one, last)) return;
    let [low, high] = [0, this.found.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.found[middle];
      if (other && this.isBefore(other, one)) low = middle + 1;
      else high = middle;
    }
    this.found.splice(low, 0, one);
    if (this.found.length > this.limit) this.found.pop();
  }

  private isBefore(one: Scored, other: Scored): boolean {
    if (one.score !== other.score) return one.score > other.score;
    const [lot, otherLot] = [lotOf(this.from, one.party.id), lotOf(this.from, other.party.id)];
    return lot === otherLot ? one.party.id < other.party.id : lot < otherLot;
  }
}

/** FNV-1a over both ids. */
function lotOf(from: string, to: string): number {
  let hash = 0x811c9dc5;
  for (const id of [from, to])
    for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

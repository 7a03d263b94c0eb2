import type { Problem } from "./format";
import { Random } from "./random";

/** An invented event: two rooms, two interpreters of each of three pairs, half of the meetings with one. */
export function event(size: {
  participants: number;
  meetings: number;
  slots: number;
  seed: number;
}): Problem {
  const random = new Random(size.seed);
  const some = (count: number, of: string) => Array.from({ length: count }, (_, index) => `${of}${index}`);
  const half = size.slots >> 1;
  const pairs = ["ja-zh", "ko-zh", "ja-ko"];
  const people = some(size.participants, "p");
  const met = new Set<string>();
  const couple = (): string[] => {
    const parties = random
      .shuffle([...people])
      .slice(0, 2)
      .sort();
    const key = parties.join();
    if (met.has(key)) return couple();
    met.add(key);
    return parties;
  };
  return {
    format: "delegation-desk/matching-problem@1",
    slots: some(size.slots, "s").map((id, at) => ({ id, block: at < half ? "morning" : "afternoon" })),
    tables: some(Math.ceil((1.2 * size.meetings) / size.slots), "t").map((id, at) => ({
      id,
      room: at % 2 ? "east" : "west",
    })),
    participants: people.map((id) => ({ id })),
    interpreters: some(6, "i").map((id, at) => ({ id, pairs: [pairs[at % 3]!] })),
    meetings: some(size.meetings, "m").map((id, at) => ({
      id,
      parties: couple(),
      priority: at % 3,
      pairs: random.next() < 0.2 ? [pairs[random.below(3)]!] : [],
    })),
  };
}

import { z } from "zod";
import type { Problem } from "../../lib/scheduler/format";

const count = z.int().min(0);

const file = z.object({
  participants: count,
  slots: z.int().min(1).max(31),
  tablesPerSlot: count,
  languagePairs: z.array(z.string()),
  interpreters: z.array(z.array(z.string())),
  /** Two participants, a pair of languages or -1, a bit mask of slots. */
  meetings: z.array(z.tuple([count, count, z.int().min(-1), count])),
});

/** Problems of the shared benchmarks that are no publication's: one block, and meetings may be left out. */
export function readSynthetic(json: unknown): Problem {
  const { participants, slots, tablesPerSlot, languagePairs, interpreters, meetings } = file.parse(json);
  const ids = (letter: string, length: number) =>
    Array.from({ length }, (_, at) => ({ id: `${letter}${at}` }));
  const pairs = languagePairs.map(alphabetical);
  return {
    format: "delegation-desk/matching-problem@1",
    slots: ids("s", slots).map(({ id }) => ({ id, block: "day" })),
    tables: ids("t", tablesPerSlot).map(({ id }) => ({ id, room: "hall" })),
    participants: ids("p", participants),
    interpreters: interpreters.map((covered, at) => ({ id: `i${at}`, pairs: covered.map(alphabetical) })),
    meetings: meetings.map(([one, other, pair, mask], at) => ({
      id: `m${at}`,
      parties: [`p${one}`, `p${other}`],
      priority: 0,
      slots: ids("s", slots)
        .filter((_, slot) => ((mask >> slot) & 1) === 1)
        .map(({ id }) => id),
      pairs: pairs[pair] === undefined ? [] : [pairs[pair]],
    })),
  };
}

const alphabetical = (pair: string) => pair.split("-").sort().join("-");

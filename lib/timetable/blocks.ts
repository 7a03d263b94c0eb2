/** The most slots of one block that the scheduler knows. */
const MOST = 32;

/**
 * The block of each slot, of slots in the order of time: those of one round and block. One that would come back
 * after another, or grow too long, is another one from there on.
 */
export function blocksOf(slots: readonly { roundId: string; block: number }[]): string[] {
  const used = new Set<string>();
  let current = "";
  let length = 0;
  return slots.map(({ roundId, block }, at) => {
    const before = slots[at - 1];
    const goesOn = before?.roundId === roundId && before.block === block && length < MOST;
    if (!goesOn) {
      current = unused(used, `${roundId}.${block}`);
      length = 0;
    }
    used.add(current);
    length += 1;
    return current;
  });
}

function unused(used: ReadonlySet<string>, name: string): string {
  let free = name;
  for (let next = 2; used.has(free); next += 1) free = `${name}.${next}`;
  return free;
}

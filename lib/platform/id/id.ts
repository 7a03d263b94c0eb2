import { randomBytes } from "node:crypto";

let last = { at: 0, count: 0 };

/**
 * A UUID of version 7 (RFC 9562): 48 bits of time in milliseconds, 12 that count those of one millisecond, 62 random
 * ones. Those of one process sort strictly in the order in which they were made: rows are read in the order of ids,
 * which also decides between timetables that are equally good.
 */
export function newId(): string {
  last = after(last, Date.now());
  const bytes = randomBytes(16);
  bytes.writeUIntBE(last.at, 0, 6);
  bytes.writeUInt16BE(0x7000 | last.count, 6);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Where more are made in a millisecond than can be counted, and where the clock goes back, time is run ahead of. */
function after({ at, count }: typeof last, now: number): typeof last {
  if (now > at) return { at: now, count: 0 };
  return count < 0xfff ? { at, count: count + 1 } : { at: at + 1, count: 0 };
}

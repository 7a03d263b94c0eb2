import { randomInt } from "node:crypto";

const start = randomInt(1_000_000, 1_000_000_000);
let count = 0;

/** Different at each call, and with near certainty from what any other process gets. */
export function unique(): number {
  count += 1;
  return start + count;
}

/** One text standing for all languages. */
export function inAll(text: string) {
  return { zh: text, ja: text, ko: text, en: text };
}

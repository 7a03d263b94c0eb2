import { setImmediate } from "node:timers/promises";

/** What every writer takes besides the rows. `onProgress` gets the rows written so far. */
export type Watch = { onProgress?: (rows: number) => void; signal?: AbortSignal };

const STEP = 100;

/**
 * Hands the rows on, tells how many passed (each 100th and at the end), and throws once the signal is aborted.
 * It lets the server do other work in between: setting a page of PDF takes some twenty milliseconds.
 */
export async function* watched<Row>(
  rows: AsyncIterable<Row>,
  { onProgress, signal }: Watch,
): AsyncGenerator<Row> {
  let count = 0;
  for await (const row of rows) {
    signal?.throwIfAborted();
    yield row;
    if (++count % STEP !== 0) continue;
    onProgress?.(count);
    await setImmediate();
  }
  signal?.throwIfAborted();
  onProgress?.(count);
}

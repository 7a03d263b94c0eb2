/** Runs `count` tasks, at most `width` at a time, and gives their results in order. */
export async function pooled<Result>(
  count: number,
  width: number,
  run: (index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array(count);
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      results[index] = await run(index);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}

/** Of measurements in milliseconds, rounded. */
export function quantile(measured: number[], share: number): number {
  const sorted = measured.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
}

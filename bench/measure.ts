/** What a measure found: a table whose rows stand beside the floor they were measured against, in one run. */
export type Table = { title: string; about: string; rows: Row[]; notes?: string[] };

/** All runs of one figure; `floor` is the least that it could cost, measured in turn with it. */
export type Row = { what: string; unit: string; value: number[]; against?: string; floor?: number[] };

/** Runs several things one after the other, again and again, so that what else the machine does falls on all. */
export async function inTurn(times: number, ...works: (() => Promise<number>)[]): Promise<number[][]> {
  const found: number[][] = works.map(() => []);
  for (let run = 0; run < times; run += 1) {
    for (const [index, work] of works.entries()) found[index]?.push(await work());
  }
  return found;
}

/** Milliseconds that something takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Of the sorted values, the one that this share of them does not exceed. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: number[]) => percentile(values, 0.5);

/** How many were done per second, milliseconds of each, and of all together. */
export type Crowd = { perSecond: number; each: number[]; all: number };

/** Lets so many lanes work through a list, each taking the next as soon as it is free. */
export async function crowd<Item>(
  items: Item[],
  lanes: number,
  work: (item: Item, lane: number) => Promise<unknown>,
): Promise<Crowd> {
  const left = [...items].reverse();
  const each: number[] = [];
  const all = await timed(() =>
    Promise.all(
      Array.from({ length: lanes }, async (_, lane) => {
        for (let item = left.pop(); item !== undefined; item = left.pop()) {
          const one = item;
          each.push(await timed(() => work(one, lane)));
        }
      }),
    ),
  );
  return { perSecond: (items.length / all) * 1000, each, all };
}

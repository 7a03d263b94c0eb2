import { expect, it } from "vitest";
import { Turnstile } from "./turnstile.mjs";

const limits = { abreast: 2, line: 3, patience: 60_000 };

it("lets so many in at once, and the others in the order in which they came", async () => {
  const turnstile = new Turnstile(limits);
  const inside: number[] = [];
  const leave: (() => void)[] = [];
  const come = (who: number) =>
    turnstile.enter().then((out) => {
      inside.push(who);
      if (out) leave.push(out);
    });
  const all = [1, 2, 3, 4, 5].map(come);
  await all[1];
  expect(inside).toEqual([1, 2]);
  leave[0]?.();
  await all[2];
  expect(inside).toEqual([1, 2, 3]);
  for (const out of leave.slice(1)) out();
  await Promise.all(all);
  expect(inside).toEqual([1, 2, 3, 4, 5]);
});

it("never has more inside, whoever comes and goes", async () => {
  const turnstile = new Turnstile({ abreast: 3, line: 1000, patience: 60_000 });
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 500 }, async (_, index) => {
      const leave = await turnstile.enter();
      most = Math.max(most, ++inside);
      for (let turn = 0; turn < index % 5; turn += 1) await Promise.resolve();
      inside -= 1;
      leave?.();
    }),
  );
  expect([most, inside]).toEqual([3, 0]);
});

it("turns away whom the line has no place for, who waited too long, and who left", async () => {
  const turnstile = new Turnstile({ ...limits, patience: 20 });
  const leave = await turnstile.enter();
  await turnstile.enter();
  const left = new AbortController();
  const waiting = [turnstile.enter(left.signal), turnstile.enter(), turnstile.enter()];
  expect(await turnstile.enter()).toBeNull();
  left.abort();
  expect(await Promise.all(waiting)).toEqual([null, null, null]);
  leave?.();
  expect(await turnstile.enter()).not.toBeNull();
});

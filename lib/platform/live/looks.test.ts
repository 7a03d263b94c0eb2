import { expect, it } from "vitest";
import { Looks } from "./looks";

/** Looks at a figure that changes, each of which ends when it is told to. */
function watched() {
  const looks = new Looks<number>();
  const open: (() => void)[] = [];
  const state = { figure: 1, begun: 0 };
  const ask = (key = "edition") =>
    looks.at(key, () => {
      state.begun += 1;
      const seen = state.figure;
      return new Promise((resolve) => open.push(() => resolve(seen)));
    });
  const end = async () => {
    open.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ask, end, state };
}

it("is looked at once for all who came after the last look began", async () => {
  const { ask, end, state } = watched();
  const first = ask();
  state.figure = 2;
  const others = Array.from({ length: 20 }, () => ask());
  await end();
  expect(await first).toBe(1);
  await end();
  expect(await Promise.all(others)).toEqual(Array(20).fill(2));
  expect(state.begun).toBe(2);
});

it("shows whoever comes what was there when they came, however often it changes", async () => {
  const { ask, end, state } = watched();
  const asked: [number, Promise<number>][] = [];
  for (let at = 0; at < 30; at += 1) {
    state.figure += 1;
    asked.push([state.figure, ask()], [state.figure, ask()]);
    if (at % 3 === 0) await end();
  }
  for (let at = 0; at < 30; at += 1) await end();
  for (const [least, answer] of asked) expect(await answer).toBeGreaterThanOrEqual(least);
  expect(state.begun).toBeLessThan(15);
});

it("is looked at anew when nobody looks, and for each edition by itself", async () => {
  const { ask, end, state } = watched();
  const [one, other] = [ask("one"), ask("other")];
  await end();
  await end();
  expect(await Promise.all([one, other])).toEqual([1, 1]);
  state.figure = 5;
  const again = ask("one");
  await end();
  expect(await again).toBe(5);
});

it("that fails fails for those who asked for it; the next look is another", async () => {
  const looks = new Looks<string>();
  const failing = looks.at("edition", () => Promise.reject(new Error("no connection")));
  const next = looks.at("edition", () => Promise.resolve("there"));
  await expect(failing).rejects.toThrow("no connection");
  expect(await next).toBe("there");
  expect(await looks.at("edition", () => Promise.resolve("again"))).toBe("again");
});

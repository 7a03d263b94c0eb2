import { setTimeout as wait } from "node:timers/promises";

/** Waits for what other processes bring about; fails with what was waited for when it does not come. */
export async function until(holds: () => Promise<boolean>, seconds = 60): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`not within ${seconds} s: ${holds}`);
    await wait(50);
  }
}

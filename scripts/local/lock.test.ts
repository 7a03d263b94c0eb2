import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { takeLock } from "./lock";

const folder = mkdtempSync(join(tmpdir(), "delegation-desk-lock-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("is held by one at a time, who is named to the next", async () => {
  const file = join(folder, "a");
  const first = await takeLock("the first", file);
  expect(await takeLock("the second", file)).toEqual({ heldBy: `the first (process ${process.pid})` });
  if ("release" in first) await first.release();
  const third = await takeLock("the third", file);
  expect(third).toHaveProperty("release");
  if ("release" in third) await third.release();
});

it("falls to the next when its holder is killed", async () => {
  const file = join(folder, "b");
  const program = `require("net").createServer().listen(${JSON.stringify(file)}, () => console.log("held"))`;
  const holder = spawn(process.execPath, ["-e", program]);
  await once(holder.stdout, "data");
  holder.kill("SIGKILL");
  await once(holder, "exit");
  const lock = await takeLock("the next", file);
  expect(lock).toHaveProperty("release");
  if ("release" in lock) await lock.release();
});

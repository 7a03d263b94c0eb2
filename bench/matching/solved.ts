import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Problem } from "../../lib/scheduler/format";
import { track } from "../../scripts/local/children";
import { root } from "../../scripts/local/files";
import type { Outcome, Task } from "./solve-once";

/** What a run does after its limit: name, check, and load the solvers before it. */
const GRACE_SECONDS = 60;

/**
 * Solves a problem in a process of its own, so that memory is that run's alone.
 *
 * @throws where the process fails, gives a plan that breaks a rule, or does not end a minute after its limit
 */
export async function solved(problem: Problem, task: Omit<Task, "problem">): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "delegation-desk-bench-"));
  try {
    const file = join(folder, "problem.json");
    writeFileSync(file, JSON.stringify(problem));
    return JSON.parse(await printed({ ...task, problem: file }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function printed(task: Task): Promise<string> {
  const args = ["--import", "tsx", "bench/matching/solve-once.ts", JSON.stringify(task)];
  // Of two starts of the search, to learn its speed, none is part of the limit.
  const timeout = (task.limitSeconds + GRACE_SECONDS) * 1000;
  return new Promise((resolve, reject) => {
    const options = { cwd: root, timeout, killSignal: "SIGKILL" as const, maxBuffer: 2 ** 28 };
    const child = execFile(process.execPath, args, options, (error, out) =>
      error ? reject(error) : resolve(out),
    );
    track(child);
  });
}

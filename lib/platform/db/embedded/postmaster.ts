import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export type Postmaster = { pid: number; port: number; ready: boolean };

/** What PostgreSQL says of itself in its lock file, or nothing if there is none. */
export function readPostmaster(data: string): Postmaster | undefined {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/**
 * Stops a server that its starter left behind, and clears a lock file that a crash left behind. The caller
 * holds the folder's lock, so whatever runs here is nobody's.
 */
export async function stopLeftover(data: string): Promise<void> {
  const left = readPostmaster(data);
  if (!left) return;
  if (runsIn(left.pid, data)) await stopProcess(left.pid);
  else rmSync(join(data, "postmaster.pid"));
}

/** Fast shutdown: connections are ended, everything is written. After ten seconds without asking. */
export async function stopProcess(pid: number): Promise<void> {
  process.kill(pid, "SIGINT");
  if (await ended(pid, 10_000)) return;
  process.kill(pid, "SIGQUIT");
  if (!(await ended(pid, 5_000))) throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}

async function ended(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await pause(20);
  }
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A process id alone may have passed to another program; PostgreSQL works in its data folder. */
function runsIn(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return false; // ended meanwhile, or somebody else's: not ours either way
  }
}

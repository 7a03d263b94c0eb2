import { setTimeout as pause } from "node:timers/promises";
import { startCluster } from "../../lib/platform/db/embedded/cluster";
import { PlainError } from "../../lib/platform/db/embedded/plain-error";
import { readPostmaster } from "../../lib/platform/db/embedded/postmaster";
import { deskUrl } from "../../lib/platform/db/embedded/roles";
import { data } from "./files";
import { takeLock } from "./lock";
import { secrets } from "./secrets";

export type LocalDatabase = { url: string; stop(): Promise<void> };

/**
 * The database that DATABASE_URL names; else the project's own, started here.
 *
 * @param purpose what another process of this folder is told is going on
 * @throws a PlainError if another process runs the project's own
 */
export async function startDatabase(purpose: string): Promise<LocalDatabase> {
  const database = await given(purpose);
  if ("heldBy" in database) throw new PlainError(`Already running in this folder: ${database.heldBy}.`);
  return database;
}

/** {@link startDatabase} for the time of one command; joins a database of this folder that runs already. */
export async function withDatabase(purpose: string, run: (url: string) => Promise<void>): Promise<void> {
  const database = await given(purpose);
  if ("heldBy" in database) return run(await joined(database.heldBy));
  try {
    await run(database.url);
  } finally {
    await database.stop();
  }
}

async function given(purpose: string): Promise<LocalDatabase | { heldBy: string }> {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} };
  const lock = await takeLock(purpose);
  if ("heldBy" in lock) return lock;
  const { databaseAdmin: admin, databaseDesk: desk } = secrets();
  const cluster = await startCluster({ data: data.postgres, passwords: { admin, desk } });
  const stop = async () => {
    await cluster.stop();
    await lock.release();
  };
  return { url: cluster.url, stop };
}

async function joined(holder: string): Promise<string> {
  const end = Date.now() + 30_000;
  for (;;) {
    const running = readPostmaster(data.postgres);
    if (running?.ready) return deskUrl(running.port, secrets().databaseDesk);
    if (Date.now() > end) throw new PlainError(`The database of "${holder}" does not get ready.`);
    await pause(50);
  }
}

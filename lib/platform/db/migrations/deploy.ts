import pg from "pg";
import { PlainError } from "../embedded/plain-error";
import { withEngine } from "./engine";
import { readMigrations } from "./files";

/** Any number will do; Prisma's own lock is another and gives up after ten seconds. */
const LOCK = 4_131_903;

/**
 * Applies what is not applied yet, as `prisma migrate deploy` does, and waits for another process doing so.
 *
 * @returns the names of the migrations applied now
 */
export async function migrate(url: string): Promise<string[]> {
  const holder = new pg.Client(url);
  await holder.connect();
  try {
    await holder.query("SELECT pg_advisory_lock($1)", [LOCK]);
    return await apply(url);
  } finally {
    await holder.end();
  }
}

async function apply(url: string): Promise<string[]> {
  const input = { migrationsList: readMigrations(), filters: { externalTables: [], externalEnums: [] } };
  try {
    return (await withEngine(url, (engine) => engine.applyMigrations(input))).appliedMigrationNames;
  } catch (cause) {
    // The engine's message, without the numbered trace of its own code that follows it.
    const [reason] = String((cause as Error).message).split(/\n +0: /);
    throw new PlainError(`The migrations were not applied: ${reason?.trim()}`, { cause });
  }
}

/** Drops everything in the database that `url` names and applies all migrations. */
export async function recreate(url: string): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query("DROP SCHEMA IF EXISTS public CASCADE");
    await client.query("CREATE SCHEMA public");
  } finally {
    await client.end();
  }
  return migrate(url);
}

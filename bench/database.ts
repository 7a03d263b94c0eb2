import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import pg from "pg";
import { type Cluster, startCluster } from "../lib/platform/db/embedded/cluster";
import { PlainError } from "../lib/platform/db/embedded/plain-error";
import { migrate } from "../lib/platform/db/migrations/deploy";
import { data } from "../scripts/local/files";
import { fingerprint } from "../scripts/local/fingerprint";
import { takeLock } from "../scripts/local/lock";
import { secrets } from "../scripts/local/secrets";
import { seed } from "../scripts/local/seed";

const FOLDER = `${data.folder}/bench`;

/** An event of a size, never written to: measures work on copies. */
export type Event = { name: string; delegates: number; seats: number };

export type Server = Cluster & { version: string };

/**
 * A PostgreSQL of the measurements' own, as durable as production's; its databases stay between runs.
 *
 * @param fresh begin without any
 */
export async function startDatabaseServer(fresh: boolean): Promise<Server> {
  mkdirSync(FOLDER, { recursive: true, mode: 0o711 });
  const lock = await takeLock("npm run bench", `${data.lock}-bench`);
  if ("heldBy" in lock) throw new PlainError(`Already measuring in this folder: ${lock.heldBy}.`);
  if (fresh) rmSync(`${FOLDER}/postgres`, { recursive: true, force: true });
  process.env.ACCOUNTS_FILE = `${FOLDER}/accounts.json`;
  const { databaseAdmin: admin, databaseDesk: desk } = secrets();
  const settings = ["max_connections=200", "shared_buffers=512MB", "max_wal_size=4GB"];
  const cluster = await startCluster({ data: `${FOLDER}/postgres`, passwords: { admin, desk }, settings });
  const [row] = await rows<{ server_version: string }>(cluster.url, "SHOW server_version");
  const stop = () => cluster.stop().finally(lock.release);
  return { url: cluster.url, stop, version: row?.server_version ?? "" };
}

/** The example event with so many delegates more; made unless it is there and its days are still to come. */
export async function eventOf(server: string, size: number): Promise<Event> {
  const name = `event_${size}_${fingerprint(["prisma"]).slice(0, 12)}`;
  if (await exists(server, name)) {
    if (await isAhead(address(server, name))) return counted(server, name);
    await run(server, `DROP DATABASE ${name}`);
  }
  console.log(`Making an event of ${size.toLocaleString("en")} delegates (kept for later runs)…`);
  const made = `${name}_new`;
  await run(server, `DROP DATABASE IF EXISTS ${made}`);
  await run(server, `CREATE DATABASE ${made}`);
  await migrate(address(server, made));
  await seed(address(server, made), ["--size", String(size)]);
  await run(server, `ALTER DATABASE ${made} RENAME TO ${name}`);
  return counted(server, name);
}

/** A copy for one measure, gone after it. */
export async function onCopy<Value>(
  server: string,
  event: Event,
  use: (url: string) => Promise<Value>,
): Promise<Value> {
  const name = `copy_${randomBytes(4).toString("hex")}`;
  await run(server, `CREATE DATABASE ${name} TEMPLATE ${event.name} STRATEGY FILE_COPY`);
  try {
    return await use(address(server, name));
  } finally {
    await run(server, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

/** So many connections, for as long as they are used. */
export async function withClients<Value>(
  url: string,
  count: number,
  use: (clients: pg.Client[]) => Promise<Value>,
): Promise<Value> {
  const clients = Array.from({ length: count }, () => new pg.Client(url));
  try {
    await Promise.all(clients.map((client) => client.connect()));
    return await use(clients);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

export function withClient<Value>(url: string, use: (client: pg.Client) => Promise<Value>): Promise<Value> {
  return withClients(url, 1, ([client]) => use(client as pg.Client));
}

/** One statement on a connection of its own. */
export function rows<Row extends pg.QueryResultRow>(url: string, text: string, values?: unknown[]) {
  return withClient(url, async (client) => (await client.query<Row>(text, values)).rows);
}

const run = (url: string, text: string) => rows(url, text).then(() => undefined);

function address(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function exists(server: string, name: string): Promise<boolean> {
  return (await rows(server, "SELECT FROM pg_database WHERE datname = $1", [name])).length > 0;
}

/** Nobody can register for sessions that have begun. */
async function isAhead(url: string): Promise<boolean> {
  const found = await rows(url, "SELECT FROM edition WHERE closes_at > now() + interval '1 day'");
  return found.length > 0;
}

async function counted(server: string, name: string): Promise<Event> {
  const newest = "(SELECT id FROM edition ORDER BY number DESC LIMIT 1)";
  const [found] = await rows<{ delegates: number; seats: number }>(
    address(server, name),
    `SELECT (SELECT count(*)::int FROM delegate WHERE edition_id = ${newest}) AS delegates,
      (SELECT count(*)::int FROM seat s JOIN session x ON x.id = s.session_id AND x.edition_id = ${newest}) AS seats`,
  );
  return { name, delegates: found?.delegates ?? 0, seats: found?.seats ?? 0 };
}

import pg from "pg";
import { databaseEnv } from "../env/env";

/** Lives on the global object, so that a hot reload does not open another set of connections. */
const shared = globalThis as typeof globalThis & { delegationDeskPool?: pg.Pool };

/**
 * The process's one set of connections, opened at the first call: Prisma's, and for what Prisma cannot do
 * (cursors, rate limits). LISTEN needs a connection of its own: {@link listeningClient}.
 */
export function pool(): pg.Pool {
  if (!shared.delegationDeskPool || shared.delegationDeskPool.ending) shared.delegationDeskPool = openPool();
  return shared.delegationDeskPool;
}

/** A connection outside the pool, not yet connected; whoever asks for it ends it. */
export function listeningClient(): pg.Client {
  return new pg.Client({ ...connection(), keepAlive: true });
}

function openPool(): pg.Pool {
  const opened = new pg.Pool({
    ...connection(),
    max: databaseEnv().DATABASE_POOL,
    connectionTimeoutMillis: 15_000,
    allowExitOnIdle: true,
  });
  // The pool replaces a connection that the server dropped; without a listener Node would end the process.
  opened.on("error", (error) => console.error(`A database connection was lost: ${error.message}`));
  return opened;
}

/** Prisma's adapter cuts the offset off a timestamptz instead of applying it: right in UTC only. */
function connection(): pg.ClientConfig {
  return { connectionString: databaseEnv().DATABASE_URL, options: "-c TimeZone=UTC" };
}

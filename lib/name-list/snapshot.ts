import type pg from "pg";
import { listeningClient } from "@/lib/platform/db/pool";

const BATCH = 1_000;

/** One unchanging view of the database, on a connection of its own, so that slow readers starve nobody. */
export type Snapshot = {
  all<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]>;
  /** Rows through a cursor of the server's: no more than 1,000 are in memory. One at a time. */
  each<Row extends pg.QueryResultRow>(text: string, values: unknown[]): AsyncGenerator<Row>;
  /** Ends it; may be called twice. */
  close(): Promise<void>;
};

/** Opens a read-only, repeatable-read transaction. Reading stops when nothing was asked for five minutes. */
export async function openSnapshot(): Promise<Snapshot> {
  const client = listeningClient();
  // A connection that breaks while nobody reads would else end the process; the next read reports it.
  client.on("error", () => {});
  await client.connect();
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query("SET LOCAL idle_in_transaction_session_timeout = '5min'");
  let closing: Promise<void> | null = null;
  return {
    all: async (text, values) => (await client.query(text, values)).rows,
    each: (text, values) => each(client, text, values),
    close: () => {
      closing ??= client.end();
      return closing;
    },
  };
}

async function* each<Row extends pg.QueryResultRow>(
  client: pg.Client,
  text: string,
  values: unknown[],
): AsyncGenerator<Row> {
  await client.query(`DECLARE list NO SCROLL CURSOR FOR ${text}`, values);
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${BATCH} FROM list`);
    yield* rows;
    if (rows.length < BATCH) break;
  }
  await client.query("CLOSE list");
}

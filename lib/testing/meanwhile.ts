import { expect } from "vitest";
import { db } from "@/lib/platform/db/client";
import { pool } from "@/lib/platform/db/pool";

type Statement = [sql: string, ...values: (string | undefined)[]];

/**
 * What comes of `work` that is begun while another transaction has done these statements, and that one commits once
 * so many wait for it.
 */
export async function meanwhile<Answer>(statements: Statement[], work: () => Promise<Answer>, waiters = 1) {
  const other = await pool().connect();
  await other.query("BEGIN");
  for (const [sql, ...values] of statements) await other.query(sql, values);
  const working = work();
  await waitersAre(waiters);
  await other.query("COMMIT");
  other.release();
  return working;
}

/** Until so many transactions of this database wait for a lock. */
export const waitersAre = (count: number) => expect.poll(waiting, { timeout: 20_000 }).toBe(count);

async function waiting(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return Number(row?.count);
}

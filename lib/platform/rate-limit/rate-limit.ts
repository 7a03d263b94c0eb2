import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "../db/pool";
import { keyedHash } from "../security/signed";

const limiters = new Map<string, RateLimiterPostgres>();

export type Limit = { name: string; points: number; seconds: number };

/**
 * Counts one use of `who` and says whether it is still within the limit. Counters live in PostgreSQL, so
 * that all instances share them and concurrent uses are counted exactly; the key is hashed.
 */
export async function withinLimit(limit: Limit, who: string): Promise<boolean> {
  try {
    await limiter(limit).consume(keyedHash("rate-limit", who));
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}

function limiter({ name, points, seconds }: Limit): RateLimiterPostgres {
  const key = `${name}:${points}:${seconds}`;
  const known = limiters.get(key);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: pool(),
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: name,
    points,
    duration: seconds,
  });
  limiters.set(key, made);
  return made;
}

import { randomBytes } from "node:crypto";
import pg from "pg";

/** A database made for one use; `drop` ends whatever is still connected to it. */
export type Copy = { name: string; url: string; drop(): Promise<void> };

/**
 * Makes a database on the server that `url` points at, as a copy of another one (nobody may be connected to
 * that), else empty.
 */
export async function makeDatabase(url: string, template?: string): Promise<Copy> {
  const name = `desk_${randomBytes(6).toString("hex")}`;
  await run(url, `CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ""}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { name, url: own.href, drop: () => run(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

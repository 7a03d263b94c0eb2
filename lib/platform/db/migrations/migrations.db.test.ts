import pg from "pg";
import { expect, inject, it } from "vitest";
import { makeDatabase } from "../../../testing/copies";
import { migrate, recreate } from "./deploy";
import { readMigrations } from "./files";
import { pendingSql } from "./write";

const names = readMigrations().migrationDirectories.map(({ path }) => path);

it("has a migration for every change of the schema", async () => {
  expect(await pendingSql(inject("testServer").url)).toBe("");
});

it("applies each migration once though two processes begin together", async () => {
  const fresh = await makeDatabase(inject("testServer").url);
  const applied = await Promise.all([migrate(fresh.url), migrate(fresh.url)]);
  expect(applied.flat().sort()).toEqual(names);
  expect(await recorded(fresh.url)).toEqual(names);
  expect(await migrate(fresh.url)).toEqual([]);
  await fresh.drop();
});

it("begins anew on reset", async () => {
  const fresh = await makeDatabase(inject("testServer").url, inject("testServer").template);
  expect(await recreate(fresh.url)).toEqual(names);
  await fresh.drop();
});

async function recorded(url: string): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1",
  );
  await client.end();
  return rows.map((row) => row.migration_name);
}

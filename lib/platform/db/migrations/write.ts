import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DiffTarget } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { withEngine } from "./engine";
import { migrationsFolder, readSchema, snapshot, snapshotFile } from "./files";

/**
 * The SQL that leads from the schema of the last migration to the present one; empty if nothing changed.
 *
 * @param url any reachable PostgreSQL: the engine asks it for its version, the database is not looked at
 */
export async function pendingSql(url: string): Promise<string> {
  const from: DiffTarget = existsSync(snapshotFile)
    ? {
        tag: "schemaDatamodel",
        files: [{ path: "schema.snapshot.prisma", content: readFileSync(snapshotFile, "utf8") }],
      }
    : { tag: "empty" };
  const to: DiffTarget = { tag: "schemaDatamodel", ...readSchema() };
  const filters = { externalTables: [], externalEnums: [] };
  const wanted = { from, to, script: true, exitCode: true, filters };
  const { exitCode, stdout } = await withEngine(url, (engine) => engine.diff(wanted));
  return exitCode === 0 ? "" : (stdout ?? "");
}

/**
 * Writes a new migration beside the others, and the schema it leads to. Files that exist are never touched.
 *
 * @param name words joined by underscores
 * @param sql what it does; `now` gives it its place in the order
 * @returns the path of the new file
 */
export function writeMigration(name: string, sql: string, now: Date): string {
  const folder = join(migrationsFolder, `${stamp(now)}_${name}`);
  mkdirSync(migrationsFolder, { recursive: true });
  mkdirSync(folder);
  const file = join(folder, "migration.sql");
  writeFileSync(file, sql, { flag: "wx" });
  writeFileSync(snapshotFile, snapshot(readSchema()));
  const lock = join(migrationsFolder, "migration_lock.toml");
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n');
  return file;
}

/** 20261123094500, in UTC: the beginning of a migration's folder name. */
function stamp(now: Date): string {
  return now.toISOString().replace(/\D/g, "").slice(0, 14);
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm/schema_engine_bg";

const prisma = fileURLToPath(new URL("../../../../prisma", import.meta.url));

export const migrationsFolder = join(prisma, "migrations");

/** The schema as the last migration left it; compared with the present one to write the next. */
export const snapshotFile = join(migrationsFolder, "schema.snapshot.prisma");

/** The schema's files in the order of their names. */
export function readSchema(): SchemasContainer {
  const folder = join(prisma, "schema");
  const names = readdirSync(folder).filter((name) => name.endsWith(".prisma"));
  return { files: names.sort().map((name) => ({ path: name, content: text(join(folder, name)) })) };
}

/** {@link readSchema} as one text, as kept in {@link snapshotFile}. */
export function snapshot(schema: SchemasContainer): string {
  return schema.files
    .map(({ content }) => content.trim())
    .join("\n\n")
    .concat("\n");
}

/** The migrations as the engine wants them. */
export function readMigrations(): MigrationList {
  const lock = join(migrationsFolder, "migration_lock.toml");
  const entries = existsSync(migrationsFolder) ? readdirSync(migrationsFolder, { withFileTypes: true }) : [];
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: existsSync(lock) ? text(lock) : null },
    shadowDbInitScript: "",
    migrationDirectories: names.sort().map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: text(join(migrationsFolder, path, "migration.sql")) },
      },
    })),
  };
}

function text(file: string): string {
  return readFileSync(file, "utf8");
}

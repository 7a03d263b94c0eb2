import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rowsOf } from "./matching/figures";
import { publishedFolder } from "./matching/published";
import { solved } from "./matching/solved";
import { readSynthetic } from "./matching/synthetic";
import type { Row, Table } from "./measure";

const LIMIT_SECONDS = 150;

/** The synthetic problems beside the published instances: meetings may be left out, interpreters are few. */
export async function measure(): Promise<Table | undefined> {
  const folder = publishedFolder();
  if (!folder) return undefined;
  const rows: Row[] = [];
  const files = existsSync(join(folder, "synthetic")) ? readdirSync(join(folder, "synthetic")) : [];
  for (const file of files.filter((name) => name.endsWith(".json")).sort()) {
    const problem = readSynthetic(JSON.parse(readFileSync(join(folder, "synthetic", file), "utf8")));
    const outcome = await solved(problem, { seed: 1, limitSeconds: LIMIT_SECONDS, searchOnly: false });
    rows.push(...rowsOf(file.replace(/\.json$/, ""), [outcome]));
  }
  return {
    title: "Matching: synthetic problems",
    about: `The synthetic problems of the same folder, ${LIMIT_SECONDS} s at most, seed 1, a process each.`,
    rows,
  };
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Problem } from "../../lib/scheduler/format";
import { readDzn } from "../../scripts/matching/dzn";

/** An instance, and what was published of it: the fewest breaks and seconds, where they could be read. */
export type Published = {
  name: string;
  variant: string;
  problem: Problem;
  optimum: number | "infeasible" | undefined;
  seconds: number | undefined;
};

/** The folder that `B2BSOP` names, or undefined after saying that it names none. */
export function publishedFolder(): string | undefined {
  const folder = process.env.B2BSOP;
  if (folder && existsSync(join(folder, "known-results.csv"))) return folder;
  console.log(
    folder
      ? `Skipped: ${folder} has no known-results.csv.`
      : "Skipped: B2BSOP names no folder with instances/*.dzn and known-results.csv.",
  );
  return undefined;
}

/** Of the instances whose files are there; names are `instance.variant.dzn`. */
export function publishedInstances(folder: string): Published[] {
  const known = new Map(results(folder).map((row) => [`${row.instance}.${row.variant}`, row]));
  const files = readdirSync(join(folder, "instances")).filter((name) => name.endsWith(".dzn"));
  return files.sort().map((file) => {
    const name = basename(file, ".dzn");
    const row = known.get(name) ?? known.get(name.replace(/-Forb$/, ""));
    if (!row) throw new Error(`known-results.csv does not have ${name}.`);
    return {
      name,
      variant: row.variant,
      problem: readDzn(readFileSync(join(folder, "instances", file), "utf8")),
      optimum: optimumOf(row.published_optimum_breaks),
      seconds: row.published_uwrmaxsat_seconds === "" ? undefined : Number(row.published_uwrmaxsat_seconds),
    };
  });
}

type Result = Record<
  "instance" | "variant" | "published_optimum_breaks" | "published_uwrmaxsat_seconds",
  string
>;

function results(folder: string): Result[] {
  return parse(readFileSync(join(folder, "known-results.csv"), "utf8"), { columns: true, bom: true });
}

function optimumOf(text: string): Published["optimum"] {
  if (text === "") return undefined;
  return text === "infeasible" ? text : Number(text);
}

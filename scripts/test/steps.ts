import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { node } from "../local/children";
import { buildSite, generateClient } from "../local/prepare";
import { browserTests } from "./browser";
import { type Tally, vitestTally } from "./results";

type Step = { name: string; title: string; run(): Promise<Tally> };

/** In the order in which a mistake is cheapest to find. */
export const STEPS: Step[] = [
  { name: "generate", title: "Database client", run: () => check(generateClient()) },
  { name: "types", title: "Types", run: types },
  { name: "lint", title: "Lint", run: lint },
  {
    name: "imports",
    title: "Import directions",
    run: () => tool("depcruise", IMPORTS, ["--import", "./scripts/test/read-tsx.mjs"]),
  },
  {
    name: "messages",
    title: "Messages",
    run: () => check(node("Messages", ["--import", "tsx", "scripts/check-messages.ts"], { shown: true })),
  },
  { name: "unit", title: "Unit tests", run: () => vitest("unit") },
  { name: "db", title: "Database tests", run: () => vitest("db") },
  { name: "build", title: "Build", run: () => check(buildSite()) },
  { name: "trust", title: "Trust tests", run: () => vitest("trust") },
  { name: "e2e", title: "Browser tests", run: browserTests },
];

const IMPORTS = ["--config", ".dependency-cruiser.cjs", "app", "components", "lib", "prisma", "proxy.ts"];

async function types(): Promise<Tally> {
  await node("Route types", ["node_modules/next/dist/bin/next", "typegen"]);
  return tool("tsc", ["--noEmit"]);
}

async function lint(): Promise<Tally> {
  await tool("biome", ["check", "--error-on-warnings"]);
  return tool("oxlint", ["--deny-warnings"]);
}

/** A check finds nothing, or fails as a whole: it adds no tests to the sum. */
async function check(done: Promise<void>): Promise<Tally> {
  await done;
  return { passed: 0, failed: 0 };
}

function tool(name: string, args: string[], options: string[] = []): Promise<Tally> {
  return check(node(name, [...options, `node_modules/.bin/${name}`, ...args], { shown: true }));
}

async function vitest(project: string): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), "delegation-desk-results-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  try {
    const run = tool("vitest", ["run", "--project", project, ...reporters]);
    const broke = await run.then(
      () => false,
      () => true,
    );
    const tally = vitestTally(report);
    return broke && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

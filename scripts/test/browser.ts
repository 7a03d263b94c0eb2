import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { freePort } from "../../lib/platform/db/embedded/free-port";
import { migrate } from "../../lib/platform/db/migrations/deploy";
import { temporaryCluster } from "../../lib/testing/cluster";
import { findChromium } from "../chromium";
import { node } from "../local/children";
import { data, root } from "../local/files";
import { seed } from "../local/seed";
import { startServer } from "../local/server";
import { playwrightTally, type Tally } from "./results";

type Settings = Record<string, string>;

/** The built site with a database, a port and accounts of its own, seen through a real browser. */
export async function browserTests(): Promise<Tally> {
  if (!existsSync(join(root, "e2e"))) {
    console.log("There are no browser tests yet.");
    return { passed: 0, failed: 0 };
  }
  const CHROMIUM_PATH = await findChromium();
  const folder = mkdtempSync(join(tmpdir(), "delegation-desk-e2e-"));
  process.env.ACCOUNTS_FILE = join(folder, "accounts.json");
  const cluster = await temporaryCluster();
  try {
    await migrate(cluster.url);
    await seed(cluster.url);
    const settings = { ...(await siteSettings(cluster.url)), CHROMIUM_PATH };
    return await served(settings, () => playwright(settings, join(folder, "report.json")));
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Every browser comes from one address, so the limits per address are those of a small town. */
async function siteSettings(databaseUrl: string): Promise<Settings> {
  const port = await freePort();
  return {
    DATABASE_URL: databaseUrl,
    APP_SECRET: randomBytes(48).toString("base64url"),
    APP_URL: `http://localhost:${port}`,
    HOST: "127.0.0.1",
    PORT: String(port),
    // Where a journey puts a provider of its own; nobody is there otherwise.
    OIDC_ISSUER: `http://localhost:${await freePort()}`,
    OIDC_CLIENT_ID: "delegation-desk",
    OIDC_CLIENT_SECRET: randomBytes(16).toString("hex"),
    OIDC_NAME: "Changchun ID",
    SIGN_IN_LIMIT_PER_IP: "10000",
    SIGN_UP_LIMIT_PER_IP: "10000",
  };
}

async function served(settings: Settings, use: () => Promise<Tally>): Promise<Tally> {
  const log = join(data.folder, "browser-tests.log");
  mkdirSync(data.folder, { recursive: true, mode: 0o711 });
  const server = await startServer({ env: settings, log });
  try {
    return await use();
  } finally {
    await server.stop();
    console.log(`What the server said: ${log}`);
  }
}

/** Specs may use services to set a scene, hence `server-only`. */
async function playwright(settings: Settings, report: string): Promise<Tally> {
  const env = {
    ...settings,
    NODE_OPTIONS: `--import ${pathToFileURL(join(root, "scripts/server-only.mjs"))}`,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    PLAYWRIGHT_HTML_OPEN: "never",
  };
  const program = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", ...wishes()];
  const run = node("Playwright", program, { env, shown: true });
  const broke = await run.then(
    () => false,
    () => true,
  );
  const tally = playwrightTally(report);
  return broke && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** What stands after `--` is for Playwright: `npm test -- --only e2e -- delegate-pass --repeat-each 20`. */
function wishes(): string[] {
  const at = process.argv.indexOf("--");
  return at < 0 ? [] : process.argv.slice(at + 1);
}

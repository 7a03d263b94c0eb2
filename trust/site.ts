import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/lib/platform/db/embedded/free-port";
import { root } from "@/scripts/local/files";
import { type RunningServer, startServer } from "@/scripts/local/server";
import { Visitor } from "./visitor";

export type Site = {
  /** One per server process. */
  origins: string[];
  servers: RunningServer[];
  visitor(server?: number): Visitor;
  /** All that the servers said so far. */
  said(): string;
  stop(): Promise<void>;
};

type Options = {
  /** So many processes, each with settings of its own beside the shared ones. */
  each?: Record<string, string>[];
  env?: Record<string, string>;
};

/** Limits that one machine, being everybody, does not reach. */
const ROOMY = { SIGN_UP_LIMIT_PER_IP: "1000000", SIGN_IN_LIMIT_PER_IP: "1000000", DATABASE_POOL: "20" };

/** Production servers as `npm start` runs them, over this test file's database. */
export async function startSite({ each = [{}, {}], env = {} }: Options = {}): Promise<Site> {
  if (!existsSync(join(root, ".next/BUILD_ID"))) throw new Error("There is no build: run `npm run build`.");
  const folder = mkdtempSync(join(tmpdir(), "delegation-desk-trust-"));
  const started = await Promise.all(
    each.map(async (own, index) => {
      const port = await freePort();
      const log = join(folder, `${index}.log`);
      const origin = `http://localhost:${port}`;
      const settings = { ...common(), ...ROOMY, PORT: String(port), APP_URL: origin, ...env, ...own };
      return { origin, log, server: await startServer({ env: settings, log }) };
    }),
  );
  const origins = started.map(({ origin }) => origin);
  return {
    origins,
    servers: started.map(({ server }) => server),
    visitor: (server = 0) => new Visitor(origins[server % origins.length] ?? ""),
    said: () => started.map(({ log }) => readFileSync(log, "utf8")).join("\n"),
    stop: async () => {
      await Promise.all(started.map(({ server }) => server.stop()));
      rmSync(folder, { recursive: true });
    },
  };
}

/** What Vitest sets for itself must not reach a server. */
function common(): Record<string, string> {
  return {
    HOST: "127.0.0.1",
    NODE_OPTIONS: "",
    LOG_LEVEL: "info",
    DATABASE_URL: process.env.DATABASE_URL ?? "",
    APP_SECRET: process.env.APP_SECRET ?? "",
  };
}

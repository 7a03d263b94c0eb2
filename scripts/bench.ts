import { parseArgs } from "node:util";
import type { Bench } from "../bench/bench";
import type { Table } from "../bench/measure";
import { PlainError } from "../lib/platform/db/embedded/plain-error";
import { command } from "./local/command";
import { buildSite, generateClient } from "./local/prepare";
import { stoppable } from "./local/stoppable";

type Module = { measure(bench: Bench): Promise<Table> };

/** Loaded when their turn comes: they need the database client, which may have to be written first. */
const MEASURES: Record<string, () => Promise<Module>> = {
  registration: () => import("../bench/registration"),
  race: () => import("../bench/race"),
  dashboard: () => import("../bench/dashboard"),
  live: () => import("../bench/live"),
  delegates: () => import("../bench/delegates"),
  "name-lists": () => import("../bench/name-lists"),
  javascript: () => import("../bench/javascript"),
  lighthouse: () => import("../bench/lighthouse"),
  memory: () => import("../bench/memory"),
};

/** `npm run bench [-- --only NAME,NAME] [--size DELEGATES] [--fresh]` */
await command(() =>
  stoppable(async (stopped) => {
    const { only, size, fresh } = options();
    await generateClient();
    await buildSite();
    Object.assign(process.env, { NODE_ENV: "production", LOG_LEVEL: "warn" });
    const { startDatabaseServer, eventOf } = await import("../bench/database");
    const { report } = await import("../bench/report");
    const server = await startDatabaseServer(fresh);
    try {
      const small = await eventOf(server.url, Math.ceil(size / 10));
      const large = await eventOf(server.url, size);
      for (const name of only) {
        stopped.throwIfAborted();
        console.log(`\n=== ${name}`);
        const table = await (await MEASURES[name]?.())?.measure({ server, small, large });
        if (table) report(name, Object.keys(MEASURES), table, server.version);
      }
    } finally {
      await server.stop();
    }
  }),
);

/** Ten seats for each who comes: 105,000 delegates hold about a million. */
function options() {
  const { values } = parseArgs({
    options: {
      only: { type: "string", default: Object.keys(MEASURES).join(",") },
      size: { type: "string", default: "105000" },
      fresh: { type: "boolean", default: false },
    },
  });
  const only = values.only.split(",");
  const unknown = only.filter((name) => !Object.hasOwn(MEASURES, name));
  if (unknown.length > 0) {
    throw new PlainError(`Unknown: ${unknown}. There are: ${Object.keys(MEASURES).join(", ")}`);
  }
  const size = Number(values.size);
  if (!Number.isSafeInteger(size) || size < 1000) throw new PlainError("--size takes 1000 or more.");
  return { only, size, fresh: values.fresh };
}

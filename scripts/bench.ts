import { parseArgs } from "node:util";
import type { Bench } from "../bench/bench";
import type { Table } from "../bench/measure";
import { PlainError } from "../lib/platform/db/embedded/plain-error";
import { command } from "./local/command";
import { buildSite, generateClient } from "./local/prepare";
import { stoppable } from "./local/stoppable";

type Module = { measure(bench: Bench): Promise<Table> };
type LoneModule = { measure(): Promise<Table | undefined> };

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

/** They need no database and no site; one that lacks what it measures says so and gives no table. */
const LONE: Record<string, () => Promise<LoneModule>> = {
  "matching-instances": () => import("../bench/matching-instances"),
  "matching-search": () => import("../bench/matching-search"),
  "matching-synthetic": () => import("../bench/matching-synthetic"),
  "matching-events": () => import("../bench/matching-events"),
  "matching-repair": () => import("../bench/matching-repair"),
  suggestions: () => import("../bench/suggestions"),
};

const NAMES = [...Object.keys(MEASURES), ...Object.keys(LONE)];

/** `npm run bench [-- --only NAME,NAME] [--size DELEGATES] [--fresh]` */
await command(() =>
  stoppable(async (stopped) => {
    const { only, size, fresh } = options();
    const ofSite = only.filter((name) => Object.hasOwn(MEASURES, name));
    if (ofSite.length > 0) await measureSite(ofSite, size, fresh, stopped);
    const { report } = await import("../bench/report");
    for (const name of only.filter((name) => Object.hasOwn(LONE, name))) {
      stopped.throwIfAborted();
      console.log(`\n=== ${name}`);
      const table = await (await LONE[name]?.())?.measure();
      if (table) report(name, NAMES, table);
    }
  }),
);

async function measureSite(names: string[], size: number, fresh: boolean, stopped: AbortSignal) {
  await generateClient();
  await buildSite();
  Object.assign(process.env, { NODE_ENV: "production", LOG_LEVEL: "warn" });
  const { startDatabaseServer, eventOf } = await import("../bench/database");
  const { report } = await import("../bench/report");
  const server = await startDatabaseServer(fresh);
  try {
    const small = await eventOf(server.url, Math.ceil(size / 10));
    const large = await eventOf(server.url, size);
    for (const name of names) {
      stopped.throwIfAborted();
      console.log(`\n=== ${name}`);
      const table = await (await MEASURES[name]?.())?.measure({ server, small, large });
      if (table) report(name, NAMES, table, server.version);
    }
  } finally {
    await server.stop();
  }
}

/** Ten seats for each who comes: 105,000 delegates hold about a million. `matching` means all `matching-…`. */
function options() {
  const { values } = parseArgs({
    options: {
      only: { type: "string", default: NAMES.join(",") },
      size: { type: "string", default: "105000" },
      fresh: { type: "boolean", default: false },
    },
  });
  const asked = values.only.split(",");
  const isMeant = (name: string, by: string) => name === by || name.startsWith(`${by}-`);
  const unknown = asked.filter((by) => !NAMES.some((name) => isMeant(name, by)));
  if (unknown.length > 0) throw new PlainError(`Unknown: ${unknown}. There are: ${NAMES.join(", ")}`);
  const only = NAMES.filter((name) => asked.some((by) => isMeant(name, by)));
  const size = Number(values.size);
  if (!Number.isSafeInteger(size) || size < 1000) throw new PlainError("--size takes 1000 or more.");
  return { only, size, fresh: values.fresh };
}

import { migrate } from "../../lib/platform/db/migrations/deploy";
import { command } from "../local/command";
import { startDatabase } from "../local/database";
import { buildSite, generateClient } from "../local/prepare";
import { secrets } from "../local/secrets";
import { seedIfEmpty } from "../local/seed";
import { requireFreePort, startServer } from "../local/server";
import { stoppable } from "../local/stoppable";
import { welcome } from "./welcome";

const dev = process.argv.includes("--dev");
const port = process.env.PORT || "3000";
const host = process.env.HOST || "127.0.0.1";
const url = process.env.APP_URL || `http://localhost:${port}`;

await command(() =>
  stoppable(async (stopped) => {
    const database = await startDatabase(`npm ${dev ? "run dev" : "start"} at ${url}`);
    try {
      await requireFreePort(host, Number(port));
      await serve(database.url, stopped);
    } finally {
      await database.stop();
    }
  }),
);

async function serve(databaseUrl: string, stopped: AbortSignal): Promise<void> {
  await generateClient();
  await migrate(databaseUrl);
  await seedIfEmpty(databaseUrl);
  if (!dev) await buildSite();
  stopped.throwIfAborted();
  const APP_SECRET = process.env.APP_SECRET || secrets().APP_SECRET;
  const env = { DATABASE_URL: databaseUrl, APP_SECRET, APP_URL: url, PORT: port, HOST: host };
  const server = await startServer({ dev, env });
  console.log(welcome(url));
  process.exitCode = await server.stopped;
}

import { execFileSync, fork } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { freePort } from "../lib/platform/db/embedded/free-port";
import { track } from "../scripts/local/children";
import { data, root } from "../scripts/local/files";
import { secrets } from "../scripts/local/secrets";

/** One process of the built site. */
export type Instance = { port: number; pid: number; stop(): Promise<void> };

/**
 * Starts a server process as production runs it, behind one trusted proxy: whoever asks says in
 * X-Forwarded-For where from, so that the limits per address are met by as many addresses as there are people.
 */
export async function startInstance(databaseUrl: string): Promise<Instance> {
  const port = await freePort();
  const output = openSync(`${data.folder}/bench/server-${port}.log`, "w", 0o600);
  const child = fork(`${root}/scripts/serve.mjs`, {
    cwd: root,
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
    env: { ...process.env, ...settings(databaseUrl, port) },
    execArgv: (process.env.BENCH_NODE_OPTIONS ?? "").split(" ").filter(Boolean),
  });
  closeSync(output);
  track(child);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    ended.then(() => reject(new Error(`The server did not start; see server-${port}.log in .data/bench.`)));
  });
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  return { port, pid: child.pid as number, stop };
}

/** So many instances over one database, for as long as they are used. */
export async function withSite<Value>(
  databaseUrl: string,
  processes: number,
  use: (instances: Instance[]) => Promise<Value>,
): Promise<Value> {
  const instances: Instance[] = [];
  try {
    while (instances.length < processes) instances.push(await startInstance(databaseUrl));
    return await use(instances);
  } finally {
    await Promise.all(instances.map((one) => one.stop()));
  }
}

function settings(databaseUrl: string, port: number) {
  return {
    DATABASE_URL: databaseUrl,
    APP_SECRET: secrets().APP_SECRET,
    APP_URL: `http://localhost:${port}`,
    HOST: "127.0.0.1",
    PORT: String(port),
    TRUSTED_PROXIES: "1",
    LOG_LEVEL: "warn",
    SMTP_URL: "",
  };
}

/** Megabytes of memory that a process holds just now. */
export function memoryOf(pid: number): number {
  const file = `/proc/${pid}/status`;
  const kilobytes = existsSync(file)
    ? /^VmRSS:\s*(\d+)/m.exec(readFileSync(file, "utf8"))?.[1]
    : execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return Number(kilobytes) / 1024;
}

import { type ChildProcess, fork } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { createServer } from "node:net";
import { PlainError } from "../../lib/platform/db/embedded/plain-error";
import { track } from "./children";
import { root } from "./files";

export type RunningServer = {
  stopped: Promise<number>;
  /** SIGTERM lets it answer what it was asked. */
  stop(signal?: NodeJS.Signals): Promise<number>;
};

type Options = {
  env: Record<string, string>;
  dev?: boolean;
  /** A file for what it says; else that is shown. */
  log?: string;
};

/** Starts scripts/serve.mjs and waits until it listens; it ends with this process, however this ends. */
export async function startServer({ env, dev = false, log }: Options): Promise<RunningServer> {
  const output = log === undefined ? "inherit" : openSync(log, "w", 0o600);
  const child = fork(`${root}/scripts/serve.mjs`, dev ? ["--dev"] : [], {
    cwd: root,
    // A session of its own: Ctrl-C is for the process that started it, which then stops it.
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", output, output, "ipc"],
    execArgv: ["--disable-warning=DEP0205"],
  });
  if (output !== "inherit") closeSync(output);
  track(child);
  const stopped = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  await listening(child, stopped);
  const stop = (signal: NodeJS.Signals = "SIGTERM") => {
    child.kill(signal);
    return stopped;
  };
  return { stopped, stop };
}

/** @throws a PlainError if nothing can listen there now */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`,
    EACCES: `Port ${port} may not be used by this account. Choose one above 1023 with PORT.`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine.`,
  };
  return new PlainError(reasons[error.code ?? ""] ?? `Cannot listen on ${host}:${port}: ${error.message}`);
}

function listening(child: ChildProcess, stopped: Promise<number>): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("error", reject);
    stopped.then(() => reject(new PlainError("The server did not start; the reason stands above.")));
  });
}

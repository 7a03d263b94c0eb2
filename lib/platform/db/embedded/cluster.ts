import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { accountFor } from "./account";
import { findBinaries } from "./binaries";
import { freePort } from "./free-port";
import { initialise } from "./initialise";
import { PlainError } from "./plain-error";
import { readPostmaster, stopLeftover, stopProcess } from "./postmaster";
import { openDatabase, type Passwords } from "./roles";

export type Cluster = { url: string; stop(): Promise<void> };

type Options = {
  /** The data folder; made if missing. Its parent gets the log beside it. */
  data: string;
  passwords: Passwords;
  /** Further `name=value` settings. */
  settings?: string[];
};

/**
 * Starts a PostgreSQL of the project's own on a free port of 127.0.0.1 and waits until it answers. Whoever
 * calls keeps others from the same folder. The address is that of an ordinary role owning one database.
 */
export async function startCluster({ data, passwords, settings = [] }: Options): Promise<Cluster> {
  const binaries = findBinaries();
  // Others may pass through, not look: the account that PostgreSQL runs under has to reach its folder.
  mkdirSync(dirname(data), { recursive: true, mode: 0o711 });
  const account = accountFor(dirname(data), binaries.postgres);
  initialise(data, passwords.admin, binaries, account);
  await stopLeftover(data);
  const port = await freePort();
  const chosen = [...SETTINGS, ...settings, `port=${port}`].flatMap((setting) => ["-c", setting]);
  const { file, args, ...ids } = account.command(binaries.postgres, ["-D", data, ...chosen]);
  const log = `${data}.log`;
  const output = openSync(log, "w", 0o600);
  // A session of its own: Ctrl-C reaches whoever started it, which ends its connections first.
  const child = spawn(file, args, {
    ...ids,
    detached: true,
    stdio: ["ignore", output, output],
    cwd: "/",
  });
  closeSync(output);
  await untilReady(child, data, log);
  const url = await openDatabase(port, passwords);
  const pid = child.pid as number;
  return { url, stop: () => (child.exitCode === null ? stopProcess(pid) : Promise.resolve()) };
}

/** Nothing that a person typed goes into the server's log. */
const SETTINGS = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "timezone=UTC",
  "log_timezone=UTC",
  "log_min_error_statement=panic",
  "log_error_verbosity=terse",
];

async function untilReady(child: ChildProcess, data: string, log: string): Promise<void> {
  let failure: Error | undefined;
  child.once("error", (error) => {
    failure = error;
  });
  while (!readPostmaster(data)?.ready) {
    if (failure) throw failure;
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new PlainError(`PostgreSQL did not start:\n${readFileSync(log, "utf8").trim()}`);
    }
    await pause(20);
  }
}

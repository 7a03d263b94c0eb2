import { type SpawnSyncOptions, spawnSync } from "node:child_process";
import { chownSync, statSync } from "node:fs";
import { PlainError } from "./plain-error";

export type Command = { file: string; args: string[]; uid?: number; gid?: number };

/** How PostgreSQL's programs are run here, and whose its files are. */
export type Account = {
  command(file: string, args: string[]): Command;
  /** Gives a file or folder to that account. */
  own(path: string): void;
};

/**
 * PostgreSQL refuses root, so root lends it an ordinary account: the one that owns the folder, else `nobody`.
 * That account may be unable to enter the folder (0700, below /root); then it keeps the one right it lacks.
 *
 * @param folder where the data will lie
 * @param program one of PostgreSQL's programs
 */
export function accountFor(folder: string, program: string): Account {
  const dying = setpriv(DYING);
  if (process.getuid?.() !== 0) return { command: dying ?? asIs, own: () => {} };
  const { uid, gid } = ordinary(folder);
  const own = (path: string) => chownSync(path, uid, gid);
  const ids = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  // Without that bit access(2), which initdb asks, would leave the right out of account.
  const rights = ["dac_read_search", "dac_override"].map((right) => [
    "--securebits",
    "+no_setuid_fixup",
    "--inh-caps",
    `-all,+${right}`,
    "--ambient-caps",
    `-all,+${right}`,
  ]);
  const plainly = (file: string, args: string[]) => ({ file, args, uid, gid });
  const ways = [["--inh-caps", "-all"], ...rights].map((kept) => setpriv([...ids, ...kept, ...DYING]));
  for (const command of [...ways, plainly]) {
    if (command && enters(command, folder, program)) return { command, own };
  }
  throw new PlainError(
    `PostgreSQL does not run as root, and no other account can enter ${folder}.\n` +
      "Start as an ordinary user, move the project to a folder that others may enter, or set DATABASE_URL.",
  );
}

/** The kernel stops the server (fast shutdown) when the process that started it is killed outright. */
const DYING = ["--pdeathsig", "INT"];

const asIs = (file: string, args: string[]): Command => ({ file, args });

/** Runs a command under changed privileges; absent outside Linux, and where the change is refused. */
function setpriv(options: string[]): Account["command"] | undefined {
  const quiet: SpawnSyncOptions = { stdio: "ignore" };
  if (spawnSync("setpriv", [...options, "true"], quiet).status !== 0) return undefined;
  return (file, args) => ({ file: "setpriv", args: [...options, "--", file, ...args] });
}

function enters(command: Account["command"], folder: string, program: string): boolean {
  const { file, args, ...ids } = command("sh", ["-c", 'cd "$1" && "$2" --version', "sh", folder, program]);
  return spawnSync(file, args, { ...ids, stdio: "ignore", cwd: "/" }).status === 0;
}

function ordinary(folder: string): { uid: number; gid: number } {
  const { uid, gid } = statSync(folder);
  if (uid !== 0) return { uid, gid };
  const id = (option: string) => Number(spawnSync("id", [option, "nobody"], { encoding: "utf8" }).stdout);
  return { uid: id("-u") || 65534, gid: id("-g") || 65534 };
}

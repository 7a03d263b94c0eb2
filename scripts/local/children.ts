import { type ChildProcess, spawn } from "node:child_process";
import { PlainError } from "../../lib/platform/db/embedded/plain-error";
import { root } from "./files";

const running = new Set<ChildProcess>();

type Options = { env?: Record<string, string>; shown?: boolean };

/**
 * Runs a Node program of the project to its end. What it says is shown when it fails, or all along.
 *
 * @throws a PlainError saying `what` failed
 */
export async function node(what: string, args: string[], { env = {}, shown = false }: Options = {}) {
  const { code, output } = await finished(args, env, shown);
  if (code !== 0) throw new PlainError(`${what} failed.\n${output}`.trim());
}

/** Ends every program still running: for whoever is told to stop. */
export function endChildren(): void {
  for (const child of running) child.kill("SIGTERM");
}

/** Adds a program to those that {@link endChildren} ends. */
export function track(child: ChildProcess): void {
  running.add(child);
  child.once("exit", () => running.delete(child));
}

function finished(args: string[], env: Record<string, string>, shown: boolean) {
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NO_UPDATE_NOTIFIER: "1", ...env },
      stdio: shown ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    track(child);
    let output = "";
    const collect = (part: string) => {
      output += part;
    };
    child.stdout?.setEncoding("utf8").on("data", collect);
    child.stderr?.setEncoding("utf8").on("data", collect);
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}

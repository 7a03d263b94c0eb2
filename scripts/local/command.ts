import { PlainError } from "../../lib/platform/db/embedded/plain-error";

/** Runs a command's body; what the reader can put right is said plainly, all else with its stack. */
export async function command(body: () => Promise<void>): Promise<never> {
  try {
    await body();
  } catch (error) {
    console.error(isPlain(error) ? error.message : error);
    process.exitCode = 1;
  }
  process.exit(); // the schema engine leaves a timer behind, which would hold the command for ten seconds
}

/** The system's own words name the file: "EACCES: permission denied, open '…/.data/secrets.json'". */
function isPlain(error: unknown): error is Error {
  return error instanceof PlainError || (error instanceof Error && "syscall" in error && "path" in error);
}

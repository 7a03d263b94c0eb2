import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const prisma = fileURLToPath(new URL("../../node_modules/prisma/build/index.js", import.meta.url));

// Generating needs no schema engine, but Prisma downloads one unless some executable is named as it.
const environment = {
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
};

/** Writes the Prisma client; its chatter is shown only when it fails. */
try {
  execFileSync(process.execPath, [prisma, "generate", "--no-hints"], { env: environment, stdio: "pipe" });
} catch (error) {
  process.stderr.write(error.stdout);
  process.stderr.write(error.stderr);
  process.exitCode = 1;
}

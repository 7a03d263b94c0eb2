import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** `server-only` guards the browser bundle; under Vitest there is none, so its server half is loaded. */
const alias = { "@": root.replace(/\/$/, ""), "server-only": `${root}node_modules/server-only/empty.js` };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{app,bench,components,lib,prisma,scripts}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "**/node_modules/**"],
          setupFiles: ["lib/testing/property-seed.ts"],
          // For busy machines: no test here is about time.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "db",
          include: ["{lib,prisma,scripts}/**/*.db.test.ts"],
          globalSetup: ["lib/testing/database.ts"],
          setupFiles: ["lib/testing/own-database.ts", "lib/testing/property-seed.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      overHttp("trust", ["trust/**/*.test.ts"]),
      // The same, ten times as much of it: by hand.
      overHttp("fuzz", ["trust/fuzz/**/*.test.ts"], { FUZZ_TIMES: process.env.FUZZ_TIMES ?? "10" }),
    ],
  },
});

/** Tests that talk to production servers, one file after the other. */
function overHttp(name: string, include: string[], env: Record<string, string> = {}) {
  return {
    resolve: { alias },
    test: {
      name,
      include,
      env,
      exclude: ["**/node_modules/**"],
      globalSetup: ["lib/testing/database.ts"],
      setupFiles: ["lib/testing/own-database.ts"],
      fileParallelism: false,
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  };
}

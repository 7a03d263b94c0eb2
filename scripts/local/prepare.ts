import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { node } from "./children";
import { root } from "./files";
import { fingerprint } from "./fingerprint";

const LOCK = "package-lock.json";
const CLIENT = ["prisma/schema", "scripts/db/generate.mjs", LOCK];
const SITE = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "instrumentation.ts",
  "next.config.ts",
  "package.json",
];

/** The Prisma client, if the schema changed since it was last written. */
export function generateClient(): Promise<void> {
  return unlessDone("lib/platform/db/generated/.made-from", CLIENT, "", () =>
    node("Generating the database client", ["scripts/db/generate.mjs"]),
  );
}

/** The site as it is served in production, if anything it is made of changed. */
export function buildSite(): Promise<void> {
  const sources = [...SITE, "postcss.config.mjs", "proxy.ts", "tsconfig.json", LOCK];
  return unlessDone(".next/made-from", sources, "Building the site (a minute or so, once)…", () =>
    node("Building the site", ["node_modules/next/dist/bin/next", "build"], {
      env: { NODE_ENV: "production" },
    }),
  );
}

/** The mark lies within what was made, so whoever removes that removes it too. */
async function unlessDone(mark: string, sources: string[], announcement: string, make: () => Promise<void>) {
  const file = join(root, mark);
  const wanted = fingerprint(sources);
  if (existsSync(file) && readFileSync(file, "utf8") === wanted) return;
  if (announcement) console.log(announcement);
  await make();
  writeFileSync(file, wanted);
}

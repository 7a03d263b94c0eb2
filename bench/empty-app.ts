import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { freePort } from "../lib/platform/db/embedded/free-port";
import { node, track } from "../scripts/local/children";
import { data, root } from "../scripts/local/files";

const FOLDER = `${data.folder}/bench/empty-app`;
const NEXT = "node_modules/next/dist/bin/next";

const FILES = {
  "package.json": `{ "private": true, "type": "module" }`,
  "app/layout.jsx": `export default ({ children }) => <html lang="en"><body>{children}</body></html>;`,
  "app/page.jsx": `export const dynamic = "force-dynamic";\nexport default () => <p>Empty</p>;`,
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(root)} } };`,
};

/** An application of one page that says one word, built with the same Next and React; its address while used. */
export async function withEmptyApp<Value>(use: (address: string) => Promise<Value>): Promise<Value> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(`${FOLDER}/app`, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(`${FOLDER}/${name}`, `${text}\n`);
  await node("Building an empty page", [NEXT, "build", FOLDER], { env: { NODE_ENV: "production" } });
  const port = await freePort();
  const server = spawn(process.execPath, [NEXT, "start", FOLDER, "-p", String(port)], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  track(server);
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout.setEncoding("utf8").on("data", (text: string) => /Ready/.test(text) && resolve());
      ended.then(() => reject(new Error("The empty page was not served.")));
    });
    return await use(`http://localhost:${port}/`);
  } finally {
    server.kill("SIGTERM");
    await ended;
  }
}

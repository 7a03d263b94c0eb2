import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { PlainError } from "../lib/platform/db/embedded/plain-error";
import { root } from "./local/files";

const ADVICE = `No Chromium was found, and none could be installed here. Any one of these helps:
  - install Chromium or Google Chrome (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk)
  - npx playwright install --with-deps chromium
  - set CHROMIUM_PATH to one that is installed elsewhere`;

/**
 * The path of a Chromium that runs: the one that CHROMIUM_PATH names, the system's, Playwright's, or one
 * installed now.
 *
 * @throws a PlainError saying how to get one
 */
export async function findChromium(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (runs(given)) return given;
    throw new PlainError(`CHROMIUM_PATH is ${given}, which does not run.`);
  }
  const found = systems().find(runs) ?? (await playwrights());
  if (found) return found;
  console.log("Installing Chromium for the browser tests…");
  const installed = (await downloaded()) ?? packaged();
  if (installed) return installed;
  throw new PlainError(ADVICE);
}

function systems(): string[] {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const mac = ["Google Chrome", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...mac];
}

async function playwrights(): Promise<string | undefined> {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return runs(path) ? path : undefined;
}

function downloaded(): Promise<string | undefined> {
  run(process.execPath, [`${root}/node_modules/@playwright/test/cli.js`, "install", "chromium"]);
  return playwrights();
}

/** Debian and Ubuntu, as root; the fonts are what Chinese, Japanese and Korean pages are drawn with. */
function packaged(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  run("apt-get", ["update", "-qq"]);
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"]);
  return systems().find(runs);
}

/** Ubuntu's chromium-browser exists without the snap it starts, Playwright's may lack libraries: so try. */
function runs(path: string): boolean {
  return (
    existsSync(path) && spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0
  );
}

function run(file: string, args: string[]): void {
  spawnSync(file, args, {
    stdio: "inherit",
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Makes sure that Node is new enough and that node_modules is what package-lock.json says; else ends here. */
export function ready() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(
      `Node ${process.versions.node} is too old: 20.19 or later is needed, 24 is best. See https://nodejs.org`,
    );
  }
  if (installed()) return;
  console.log("Installing dependencies (a minute or two, once)…");
  // No package's install script is needed: the one that makes links is done by lib/platform/db/embedded.
  // Not `npm ci`: it refuses a lock file that lacks other platforms' optional packages, which no registry
  // has to carry. The versions are those of the lock file all the same, and it is left as it is.
  const options = ["install", "--no-save", "--include=dev", "--ignore-scripts"];
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status, stdout, stderr, error } = spawnSync(npm, [...options, ...quiet], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) fail(`npm install failed:\n${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}`);
}

/** By version, not by time: a checkout gives every file the time it was made. */
function installed() {
  if (!existsSync(`${root}node_modules/.package-lock.json`)) return false;
  const present = packages("node_modules/.package-lock.json");
  return Object.entries(packages("package-lock.json")).every(
    ([path, { version, optional }]) => path === "" || optional || present[path]?.version === version,
  );
}

/** @param {string} file */
function packages(file) {
  return JSON.parse(readFileSync(root + file, "utf8")).packages;
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}

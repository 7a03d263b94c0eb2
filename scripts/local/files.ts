import { fileURLToPath } from "node:url";

/** The project's folder, and what it keeps for itself: git ignores `.data`. */
export const root = fileURLToPath(new URL("../../", import.meta.url)).replace(/.$/, "");

export const data = {
  folder: `${root}/.data`,
  postgres: `${root}/.data/postgres`,
  secrets: `${root}/.data/secrets.json`,
  accounts: `${root}/.data/accounts.json`,
  /** Relative, since the path of a socket may have about a hundred characters only. */
  lock: process.platform === "win32" ? `\\\\.\\pipe\\${root.replace(/\W/g, "-")}` : ".data/lock",
} as const;

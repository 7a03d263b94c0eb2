import { randomBytes, randomInt } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { data } from "./files";

export type Secrets = { APP_SECRET: string; databaseAdmin: string; databaseDesk: string };
export type Accounts = Record<"organiser" | "staff" | "viewer", { email: string; password: string }>;

/** Made at the first call and kept in a file that only its owner may read. */
export function secrets(): Secrets {
  return kept(data.secrets, () => ({
    APP_SECRET: randomBytes(48).toString("base64url"),
    databaseAdmin: randomBytes(24).toString("base64url"),
    databaseDesk: randomBytes(24).toString("base64url"),
  }));
}

/** Where the example event's accounts are kept; ACCOUNTS_FILE may say elsewhere. */
export function accountsFile(): string {
  return process.env.ACCOUNTS_FILE || data.accounts;
}

/** The example event's accounts, for whoever seeds and whoever is to be told. */
export function accounts(): Accounts {
  const account = (name: string) => ({ email: `${name}@example.org`, password: password() });
  return kept(accountsFile(), () => ({
    organiser: account("organiser"),
    staff: account("staff"),
    viewer: account("viewer"),
  }));
}

/** {@link accounts}, unless none were made in this folder. */
export function knownAccounts(): Accounts | undefined {
  return existsSync(accountsFile()) ? accounts() : undefined;
}

function kept<Value>(file: string, make: () => Value): Value {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Value;
  mkdirSync(data.folder, { recursive: true, mode: 0o711 });
  const made = make();
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  return made;
}

/** Sixteen characters in four groups (77 bits), none of them easily taken for another. */
function password(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}

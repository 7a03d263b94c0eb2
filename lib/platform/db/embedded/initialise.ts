import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "./account";
import type { Binaries } from "./binaries";
import { PlainError } from "./plain-error";

/**
 * Makes a data folder unless there is one: UTF-8, code-point order (people's orders are ICU collations of
 * the schema), passwords from the first connection on.
 */
export function initialise(data: string, password: string, binaries: Binaries, account: Account): void {
  if (existsSync(data)) {
    refuseOtherMajor(data, binaries.major);
    return;
  }
  const unfinished = `${data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  account.own(unfinished);
  const secret = `${data}.password`;
  writeFileSync(secret, password, { mode: 0o600 });
  account.own(secret);
  try {
    runInitdb(unfinished, secret, binaries, account);
  } finally {
    rmSync(secret);
  }
  // Only a whole cluster gets the name, so one whose making was interrupted is made anew.
  renameSync(unfinished, data);
}

function runInitdb(data: string, secret: string, binaries: Binaries, account: Account): void {
  const options = [
    "-D",
    data,
    "-U",
    "postgres",
    "--pwfile",
    secret,
    "--auth=scram-sha-256",
    "--no-instructions",
  ];
  const collation = [
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ];
  const { file, args, ...ids } = account.command(binaries.initdb, [...options, ...collation]);
  const result = spawnSync(file, args, { ...ids, cwd: "/", encoding: "utf8" });
  if (result.status !== 0)
    throw new PlainError(`PostgreSQL could not make its data folder:\n${result.stderr}`);
}

function refuseOtherMajor(data: string, major: string): void {
  const found = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (found === major) return;
  throw new PlainError(
    `${data} was made by PostgreSQL ${found}; the one installed here is ${major} and cannot read it.\n` +
      `Take it over with PostgreSQL ${found}'s pg_dump, or move that folder away to begin anew.`,
  );
}

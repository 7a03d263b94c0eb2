import pg from "pg";
import { node } from "./children";
import { accounts, accountsFile } from "./secrets";

/** Loads the example event; `args` are the seed's own. `shown`: what it says of itself is said here too. */
export async function seed(url: string, args: string[] = [], shown = false): Promise<void> {
  accounts();
  const program = ["--import", "tsx", "--import", "./scripts/server-only.mjs", "prisma/seed/index.ts"];
  const env = { DATABASE_URL: url, ACCOUNTS_FILE: accountsFile() };
  await node("Loading the example event", [...program, ...args], { env, shown });
}

/** {@link seed} on the first start: while there is no edition. */
export async function seedIfEmpty(url: string): Promise<void> {
  if (!(await isEmpty(url))) return;
  console.log("Loading the example event…");
  await seed(url);
}

async function isEmpty(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query("SELECT FROM edition LIMIT 1")).rowCount === 0;
  } finally {
    await client.end();
  }
}

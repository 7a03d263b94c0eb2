import { PlainError } from "../../lib/platform/db/embedded/plain-error";
import { pendingSql, writeMigration } from "../../lib/platform/db/migrations/write";
import { command } from "../local/command";
import { withDatabase } from "../local/database";

const USAGE = "Usage: npm run db:new -- NAME [--empty]\nNAME: small letters, digits, underscores.";

await command(async () => {
  const [name = "", option] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9_]{0,59}$/.test(name)) throw new PlainError(USAGE);
  await withDatabase("npm run db:new", async (url) => {
    const sql = await pendingSql(url);
    if (!sql && option !== "--empty") {
      console.log("The schema has not changed; --empty makes a migration to fill by hand.");
      return;
    }
    console.log(`Wrote ${writeMigration(name, sql, new Date())}`);
  });
});

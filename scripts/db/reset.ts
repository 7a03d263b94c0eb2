import { PlainError } from "../../lib/platform/db/embedded/plain-error";
import { recreate } from "../../lib/platform/db/migrations/deploy";
import { command } from "../local/command";
import { withDatabase } from "../local/database";

await command(async () => {
  if (process.env.NODE_ENV === "production" && !process.argv.includes("--yes")) {
    throw new PlainError("This drops all data of a production database. If that is meant, add --yes.");
  }
  await withDatabase("npm run db:reset", async (url) => {
    const applied = await recreate(url);
    console.log(`Dropped everything and applied ${applied.length} migrations.`);
  });
});

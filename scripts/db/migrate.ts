import { migrate } from "../../lib/platform/db/migrations/deploy";
import { command } from "../local/command";
import { withDatabase } from "../local/database";

await command(() =>
  withDatabase("npm run db:migrate", async (url) => {
    const applied = await migrate(url);
    console.log(applied.length ? `Applied: ${applied.join(", ")}` : "Nothing to apply.");
  }),
);

import { command } from "../local/command";
import { withDatabase } from "../local/database";
import { seed } from "../local/seed";

/** Passes everything on to the seed: `npm run db:seed -- --size 100000`. */
await command(() =>
  withDatabase("npm run db:seed", async (url) => {
    await seed(url, process.argv.slice(2));
    console.log("Loaded.");
  }),
);

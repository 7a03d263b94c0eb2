import { command } from "../local/command";
import { withDatabase } from "../local/database";
import { seed } from "../local/seed";

/** Passes everything on to the seed: `npm run db:seed -- --size 100000`. */
await command(() => withDatabase("npm run db:seed", (url) => seed(url, process.argv.slice(2), true)));

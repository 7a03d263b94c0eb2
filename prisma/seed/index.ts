import { parseArgs } from "node:util";
import { db } from "@/lib/platform/db/client";
import { seedExample } from "./example";
import { seedLarge } from "./large/event";

/** `npm run db:seed [-- --size 100000]`: the example event; with a size, as many delegates more in its newest edition. */
async function seed(): Promise<void> {
  const { values } = parseArgs({ options: { size: { type: "string" } } });
  const size = values.size === undefined ? 0 : Number(values.size);
  if (!Number.isSafeInteger(size) || size < 0 || size > 1_000_000) {
    throw new Error("--size takes a whole number up to 1000000.");
  }
  const started = Date.now();
  if ((await db.edition.count()) === 0) {
    await seedExample({ now: new Date(), accountsFile: process.env.ACCOUNTS_FILE });
    console.log(`Wrote the example event: ${await db.delegate.count()} delegates in three editions.`);
  } else if (size === 0) {
    console.log(
      "There are editions already, so nothing was written. (npm run db:reset empties the database.)",
    );
  }
  if (size > 0) {
    const { delegates, seats } = await seedLarge(size);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`Wrote ${delegates} delegates and ${seats} seats in ${seconds} s.`);
  }
}

try {
  await seed();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
}

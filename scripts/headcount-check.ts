import { findDrift } from "../lib/headcount/drift";
import { db } from "../lib/platform/db/client";

/** Recounts every headcount and seat, prints what differs from the kept figures, and fails if anything does. */
async function main(): Promise<void> {
  const drift = await findDrift();
  for (const { what, row } of drift) console.log(`${what}: ${JSON.stringify(row)}`);
  console.log(drift.length === 0 ? "Every kept figure equals its rows." : `${drift.length} figures differ.`);
  process.exitCode = drift.length === 0 ? 0 : 1;
  await db.$disconnect();
}

await main();

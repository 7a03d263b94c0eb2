import { secrets } from "../scripts/local/secrets";

/** Calls the product's own services and queries in this process, on this database. */
export async function withServices<Value>(url: string, use: () => Promise<Value>): Promise<Value> {
  Object.assign(process.env, { DATABASE_URL: url, APP_SECRET: secrets().APP_SECRET });
  const { db } = await import("../lib/platform/db/client");
  try {
    return await use();
  } finally {
    await db.$disconnect();
  }
}

/** The newest edition, as queries take it. */
export async function newestEdition() {
  const { editions } = await import("../lib/edition/queries");
  const { SYSTEM } = await import("../lib/platform/auth/actor");
  const [edition] = await editions(SYSTEM);
  if (!edition) throw new Error("There is no edition.");
  return edition;
}

import { afterAll, inject } from "vitest";
import { makeDatabase } from "./copies";

/** Before each test file: a database of its own, named where `db` and the services look for it. */
const { url, template } = inject("testServer");
const own = await makeDatabase(url, template);
process.env.DATABASE_URL = own.url;
process.env.APP_SECRET ??= "a secret for tests only, never anywhere else";
process.env.APP_URL ??= "http://localhost:3000";
process.env.LOG_LEVEL ??= "silent";

afterAll(async () => {
  const { db } = await import("../platform/db/client");
  await db.$disconnect();
  await own.drop();
});

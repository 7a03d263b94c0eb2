import { defineConfig } from "prisma/config";

/** Read by the Prisma command line only; `DATABASE_URL` may be absent when it merely generates. */
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});

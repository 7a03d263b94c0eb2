import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaClient } from "./generated/client";
import { oneByOne } from "./one-by-one";
import { pool } from "./pool";

const shared = globalThis as typeof globalThis & { delegationDeskClient?: PrismaClient };

/** Opens nothing before the first query, so that a build may import this without a database. */
const lazily: SqlDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  connect: async () => oneByOne(await new PrismaPg(pool(), { disposeExternalPool: true }).connect()),
};

/** In a rush a transaction waits its turn for a connection, as every other statement does; two seconds are too few. */
const transactionOptions = { maxWait: 20_000, timeout: 20_000 };

/** Prisma over the process's {@link pool}; `$disconnect` closes that pool. */
export const db = shared.delegationDeskClient ?? new PrismaClient({ adapter: lazily, transactionOptions });
shared.delegationDeskClient = db;

/** What a service takes: `db`, or the client of an open transaction. */
export type Db = Omit<typeof db, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

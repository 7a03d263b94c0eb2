import type { TestProject } from "vitest/node";
import { migrate } from "../platform/db/migrations/deploy";
import { temporaryCluster } from "./cluster";
import { makeDatabase } from "./copies";

declare module "vitest" {
  interface ProvidedContext {
    /** The server of this run, and the migrated database that every test file gets a copy of. */
    testServer: { url: string; template: string };
  }
}

/**
 * Once per run: a PostgreSQL of its own, or the one that TEST_DATABASE_URL names (its role must be allowed
 * to make databases), with all migrations applied.
 *
 * @returns what takes it all away again
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await givenOrOwn();
  try {
    const template = await makeDatabase(server.url);
    await migrate(template.url);
    project.provide("testServer", { url: server.url, template: template.name });
    return () => template.drop().finally(server.stop);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function givenOrOwn() {
  const url = process.env.TEST_DATABASE_URL;
  return url ? { url, stop: async () => {} } : temporaryCluster();
}

import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cluster, startCluster } from "../platform/db/embedded/cluster";

/** Nothing here has to outlive a crash. */
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];

/** A PostgreSQL in a folder of its own that `stop` removes; for tests and measurements. */
export async function temporaryCluster(settings: string[] = FAST): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), "delegation-desk-"));
  chmodSync(folder, 0o711);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const passwords = { admin: randomBytes(16).toString("hex"), desk: randomBytes(16).toString("hex") };
  try {
    const cluster = await startCluster({ data: join(folder, "postgres"), passwords, settings });
    return { url: cluster.url, stop: () => cluster.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

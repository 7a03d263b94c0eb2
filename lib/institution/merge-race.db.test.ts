import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { pool } from "@/lib/platform/db/pool";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildEdition } from "@/lib/testing/factories/edition";
import { buildInstitution } from "@/lib/testing/factories/institution";

it("leads a registration that meets a merge under way to the institution that remains", async () => {
  const { id: editionId } = await buildEdition();
  const [from, into] = [await buildInstitution(), await buildInstitution()];
  const merging = await pool().connect();
  await merging.query("BEGIN");
  await merging.query("SELECT 1 FROM institution WHERE id = $1 FOR NO KEY UPDATE", [from.id]);
  await merging.query("UPDATE institution SET merged_into_id = $2 WHERE id = $1", [from.id, into.id]);
  const registering = buildDelegate({ editionId, institutionId: from.id });
  await expect.poll(waiting).toBe(1);
  await merging.query("COMMIT");
  merging.release();
  const { id } = await registering;
  expect(await db.delegate.findUniqueOrThrow({ where: { id } })).toMatchObject({ institutionId: into.id });
});

async function waiting(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return Number(row?.count);
}

import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { writeAccounts } from "./accounts";
import { refuseDrift } from "./counts";
import { writeEdition } from "./event/edition";
import { writeInstitutions } from "./event/institutions";
import { dealer } from "./names";
import { random } from "./random";
import { editions, series } from "./source";

export const SEED = 2026;

/**
 * Writes the example event, whole or not at all: three editions, the newest open for registration at `now`.
 * The same people and seats each time; only dates and ids differ.
 *
 * @throws if a kept count would differ from the rows it counts
 */
export async function seedExample({
  now,
  accountsFile,
}: {
  now: Date;
  accountsFile?: string | undefined;
}): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const seriesId = newId();
      await tx.series.create({ data: { id: seriesId, slug: series.slug, name: series.name } });
      const chance = random(SEED);
      const institutions = await writeInstitutions(tx, now);
      const context = { db: tx, now, seriesId, institutions, dealer: dealer(chance), chance };
      const ids: string[] = [];
      // The newest first: the rarest names are dealt out there.
      for (const source of editions.toReversed()) ids.push(await writeEdition(source, context));
      if (accountsFile) await writeAccounts(tx, accountsFile, ids);
      await refuseDrift(tx);
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}

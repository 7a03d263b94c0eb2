import { matchingSettings } from "@/lib/matching/queries";
import type { Db } from "@/lib/platform/db/client";
import { between } from "./lock";
import type { AskFacts } from "./rules";

/** How many live requests an institution has made by itself; what the organiser added for it takes none away. */
export const madeBy = (tx: Db, fromId: string): Promise<number> =>
  tx.meetingRequest.count({
    where: { fromId, origin: "INSTITUTION", priority: { not: "NEVER" }, state: { in: ["OPEN", "ACCEPTED"] } },
  });

/** The rules of an edition's matching, as they are now. */
export async function rulesOf(tx: Db, editionId: string) {
  const where = { id: editionId };
  const { mode } = await tx.edition.findUniqueOrThrow({ where, select: { mode: true } });
  return { mode, settings: await matchingSettings({ id: editionId, mode }, tx) };
}

/** All that decides whether one institution may ask another. */
export async function askFacts(tx: Db, editionId: string, pair: Pick<AskFacts, "from" | "to">) {
  const { from, to } = pair;
  const rules = await rulesOf(tx, editionId);
  const earlier = await between(tx, from.id, to.id);
  return { ...rules, from, to, earlier, made: await madeBy(tx, from.id) };
}

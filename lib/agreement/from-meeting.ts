import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import type { LocalizedText } from "@/lib/platform/i18n/localized";
import { newId } from "@/lib/platform/id/id";
import { afterMerges, partyRows } from "./parties";

type Planned = { editionId: string; meetingId: string; institutionIds: string[]; title: LocalizedText };

/** Plans an agreement of a meeting's parties; where one came of it before, that one stands as it is. */
export async function planFromMeeting(tx: Db, actor: Actor, planned: Planned): Promise<void> {
  const { editionId, meetingId, institutionIds, title } = planned;
  const id = newId();
  const { count } = await tx.agreement.createMany({
    data: { id, editionId, meetingId, title },
    skipDuplicates: true,
  });
  if (count === 0) return;
  const parties = await afterMerges(tx, institutionIds);
  await tx.agreementParty.createMany({ data: partyRows(id, parties) });
  const after = { meetingId, parties, title };
  await record(tx, actor, {
    editionId,
    action: "agreement.planned",
    entity: "agreement",
    entityId: id,
    after,
  });
}

/** Takes back what was planned of a meeting, as long as nobody has worked on it; says whether there is none now. */
export async function dropPlanned(
  tx: Db,
  actor: Actor,
  { editionId, meetingId }: Pick<Planned, "editionId" | "meetingId">,
): Promise<boolean> {
  const found = await tx.agreement.findUnique({ where: { meetingId }, select: { id: true } });
  if (!found) return true;
  const { count } = await tx.agreement.deleteMany({
    where: { id: found.id, state: "PLANNED", version: 1 },
  });
  if (count === 0) return false;
  const entry = { editionId, action: "agreement.dropped", entity: "agreement", entityId: found.id };
  await record(tx, actor, { ...entry, before: { meetingId, state: "PLANNED" } });
  return true;
}

import "server-only";
import { record } from "@/lib/audit/record";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import { uninvited } from "./invitation-queries";
import { INVITED } from "./letter";
import { onProfile } from "./remove-service";
import { writeToRepresentative } from "./representative";
import { recordProfile } from "./turn";

/** A second letter within these seconds is a second tap, not a second wish. */
const AGAIN_SECONDS = 60;

/** Sends an institution's link, and what to do with it, to whoever represents it. */
export function inviteRepresentative(actor: Actor, editionId: string, id: string) {
  return onProfile(actor, editionId, id, async (tx, profile) => {
    if (await justInvited(tx, profile)) return ok();
    const { tokenVersion, representativeId } = profile;
    const sent = await writeToRepresentative(tx, profile, INVITED, { tokenVersion });
    if (!sent) return refuse("profile.noRepresentative");
    await recordProfile(tx, actor, profile, "profile.invited", { after: { representativeId } });
    return ok();
  });
}

/**
 * The same for all who represent an institution and have not been sent its present link: a second sending writes
 * to nobody.
 *
 * @returns how many letters
 */
export async function inviteAll(actor: Actor, editionId: string) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`
      SELECT id::text FROM matching_profile WHERE edition_id = ${editionId}::uuid ORDER BY id FOR UPDATE`;
    const waiting = await uninvited(tx, editionId);
    // In one statement each: there may be thousands, and one transaction for them.
    await tx.outboxMail.createMany({
      data: waiting.map(({ id: profileId, tokenVersion, representativeId, email, locale }) => ({
        ...{ id: newId(), editionId, kind: INVITED, locale, recipient: email },
        ...{ delegateId: representativeId, payload: { profileId, tokenVersion } },
      })),
    });
    const fact = { editionId, action: "profile.invited", entity: "profile" };
    await record(
      tx,
      actor,
      ...waiting.map(({ id, representativeId }) => ({ ...fact, entityId: id, after: { representativeId } })),
    );
    return ok({ count: waiting.length });
  });
}

type Invited = { id: string; tokenVersion: number; representativeId: string | null };

/** With the link that is good now: one that was revoked meanwhile is no invitation. */
async function justInvited(tx: Db, { id, tokenVersion, representativeId }: Invited): Promise<boolean> {
  if (representativeId === null) return false;
  const since = new Date(Date.now() - AGAIN_SECONDS * 1000);
  const found = await tx.outboxMail.count({
    where: {
      ...{ delegateId: representativeId, kind: INVITED, createdAt: { gte: since } },
      payload: { equals: { profileId: id, tokenVersion } },
    },
  });
  return found > 0;
}

import "server-only";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
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
    if (await justInvited(tx, id, profile.representativeId)) return ok();
    return (await invite(tx, actor, profile)) ? ok() : refuse("profile.noRepresentative");
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
    for (const profile of waiting) await invite(tx, actor, profile);
    return ok({ count: waiting.length });
  });
}

type Invited = { id: string; editionId: string; tokenVersion: number; representativeId: string | null };

async function invite(tx: Db, actor: Actor, profile: Invited): Promise<boolean> {
  const { tokenVersion, representativeId } = profile;
  const sent = await writeToRepresentative(tx, profile, INVITED, { tokenVersion });
  if (sent) await recordProfile(tx, actor, profile, "profile.invited", { after: { representativeId } });
  return sent;
}

async function justInvited(tx: Db, id: string, delegateId: string | null): Promise<boolean> {
  const since = new Date(Date.now() - AGAIN_SECONDS * 1000);
  const found = await tx.outboxMail.count({
    where: {
      ...{ delegateId, kind: INVITED, createdAt: { gte: since } },
      payload: { path: ["profileId"], equals: id },
    },
  });
  return delegateId !== null && found > 0;
}

import "server-only";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result/result";
import { type LockedProfile, lockProfile, recordProfile } from "./turn";

/**
 * Takes an institution out of the matching. Refused, with how many, while it has live requests or meetings; what
 * was declined or withdrawn goes with it (a trigger).
 */
export function removeProfile(actor: Actor, editionId: string, id: string) {
  return onProfile(actor, editionId, id, async (tx, profile) => {
    const requests = await liveRequests(tx, id);
    const meetings = await liveMeetings(tx, id);
    if (requests + meetings > 0) return refuse("profile.inUse", { requests, meetings });
    await tx.matchingProfile.delete({ where: { id } });
    const before = { institutionId: profile.institutionId };
    await recordProfile(tx, actor, profile, "profile.removed", { before });
    return ok();
  });
}

/** Makes every link given to an institution so far worthless. */
export function revokeProfileLinks(actor: Actor, editionId: string, id: string) {
  return onProfile(actor, editionId, id, async (tx, profile) => {
    await endLinks(tx, actor, profile);
    return ok();
  });
}

/** The same within another change; the profile is locked. */
export async function endLinks(tx: Db, actor: Actor, profile: LockedProfile): Promise<void> {
  const before = { tokenVersion: profile.tokenVersion };
  const after = { tokenVersion: profile.tokenVersion + 1 };
  await tx.matchingProfile.update({ where: { id: profile.id }, data: after });
  await recordProfile(tx, actor, profile, "profile.links-revoked", { before, after });
}

/** One transaction of an organiser's behind a profile's lock. */
export async function onProfile<Value, Key extends string>(
  actor: Actor,
  editionId: string,
  id: string,
  run: (tx: Db, profile: LockedProfile) => Promise<Result<Value, Refusal<Key>>>,
): Promise<Result<Value, Refusal<Key | "forbidden" | "notFound">>> {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const profile = await lockProfile(tx, editionId, id);
    return profile ? run(tx, profile) : refuse("notFound");
  });
}

const liveRequests = (tx: Db, id: string) =>
  tx.meetingRequest.count({
    where: {
      ...{ state: { in: ["OPEN", "ACCEPTED"] }, priority: { not: "NEVER" } },
      OR: [{ fromId: id }, { toId: id }, { guests: { some: { profileId: id } } }],
    },
  });

const liveMeetings = (tx: Db, id: string) =>
  tx.meeting.count({ where: { state: "SCHEDULED", holds: { some: { profileId: id } } } });

import "server-only";
import type { PersonName } from "@/lib/names/schema";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";

/** Who of an institution's attending delegates has arrived at the venue, and who has not. */
export type Attendance = { arrived: number; missing: PersonName[] };

/**
 * By profile, for the desk: those who are to come to meetings and still mean to, for this institution. An institution that named
 * nobody is not in it: nothing is known of it.
 */
export async function attendance(
  actor: Actor,
  editionId: string,
  profileIds: string[],
): Promise<Map<string, Attendance>> {
  const found = new Map<string, Attendance>();
  if (!canView(actor, editionId)) return found;
  const rows = await db.matchingAttendee.findMany({
    where: {
      profileId: { in: profileIds },
      profile: { editionId },
      delegate: { status: "CONFIRMED", erasedAt: null },
    },
    select: { profileId: true, profile: { select: { institutionId: true } }, delegate: { select } },
    orderBy: { delegateId: "asc" },
  });
  for (const { profileId, profile, delegate } of rows) {
    const { arrivedAt, institutionId, ...name } = delegate;
    if (institutionId !== profile.institutionId) continue;
    const sofar = found.get(profileId) ?? { arrived: 0, missing: [] };
    if (arrivedAt) sofar.arrived += 1;
    else sofar.missing.push(name);
    found.set(profileId, sofar);
  }
  return found;
}

const select = {
  arrivedAt: true,
  institutionId: true,
  side: true,
  nativeFamily: true,
  nativeGiven: true,
  latinFamily: true,
  latinGiven: true,
  reading: true,
} as const;

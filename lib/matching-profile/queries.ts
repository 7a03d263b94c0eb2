import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import type { ProfileView } from "./schema";
import { profileSelect, profileView } from "./select";

/** An institution's own profile, for whoever holds its link. */
export async function ownProfile(actor: Actor & { kind: "institution" }): Promise<ProfileView | null> {
  const row = await db.matchingProfile.findUnique({ where: { id: actor.id }, select: profileSelect });
  return row && profileView(row);
}

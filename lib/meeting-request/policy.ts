import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import type { Role } from "./rules";

type Parties = { editionId: string; fromId: string; toId: string; guests: { profileId: string }[] };

/** In what capacity an actor may deal with a request at all; null: it is none of theirs. */
export function roleIn(actor: Actor, { editionId, fromId, toId, guests }: Parties): Role | null {
  if (canOrganise(actor, editionId)) return "ORGANISER";
  if (actor.kind !== "institution" || actor.editionId !== editionId) return null;
  if (actor.id === fromId) return "ASKER";
  if (actor.id === toId) return "ASKED";
  return guests.some(({ profileId }) => profileId === actor.id) ? "GUEST" : null;
}

/** Whether an actor may know of a request: of a veto, its own institution and the organiser only. */
export function canSee(actor: Actor, request: Parties & { priority: string }): boolean {
  const role = roleIn(actor, request);
  return role !== null && (request.priority !== "NEVER" || role === "ASKER" || role === "ORGANISER");
}

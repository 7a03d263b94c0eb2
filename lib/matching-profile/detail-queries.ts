import "server-only";
import { type Actor, canOrganise, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { isId } from "@/lib/platform/id/is-id";
import { institutionUrl } from "./link-queries";
import { LANGUAGE_OF } from "./rules";
import type { ProfileDetail } from "./schema";
import { detailSelect, detailView } from "./select";

/** An institution's own profile with all that it may change, for whoever holds its link. */
export async function ownDetail(actor: Actor & { kind: "institution" }): Promise<ProfileDetail | null> {
  const row = await db.matchingProfile.findUnique({ where: { id: actor.id }, select: detailSelect });
  return row && detailView(row);
}

/** One profile of an edition for its desk; null for those who may not, and for an id of another edition. */
export async function profileDetail(
  actor: Actor,
  editionId: string,
  id: string,
): Promise<ProfileDetail | null> {
  if (!isId(id) || !canView(actor, editionId)) return null;
  const row = await db.matchingProfile.findFirst({ where: { id, editionId }, select: detailSelect });
  return row && detailView(row);
}

/**
 * The link of an institution's own pages and when it was last sent to the one who represents it now; for
 * organisers, since whoever has it acts for the institution.
 */
export async function profileLink(
  actor: Actor,
  { id, editionId, representative, institution }: ProfileDetail,
) {
  if (!canOrganise(actor, editionId)) return null;
  const { tokenVersion, edition } = await db.matchingProfile.findUniqueOrThrow({
    where: { id },
    select: { tokenVersion: true, edition: { select: { endsOn: true } } },
  });
  const locale = representative?.locale ?? LANGUAGE_OF[institution.side];
  const [sent] = representative ? await invitations(id, representative.id, tokenVersion) : [];
  return {
    url: institutionUrl({ id, tokenVersion }, new Date(edition.endsOn.getTime() + 86_400_000), locale),
    sentAt: sent?.at ?? null,
  };
}

/** Letters with the present link to a person, newest first. */
const invitations = (id: string, delegateId: string, tokenVersion: number) =>
  db.$queryRaw<{ at: Date }[]>`
    SELECT created_at AS at FROM outbox_mail
    WHERE delegate_id = ${delegateId}::uuid AND kind = 'profile.invited' AND payload->>'profileId' = ${id}
      AND (payload->>'tokenVersion')::int = ${tokenVersion} ORDER BY created_at DESC LIMIT 1`;

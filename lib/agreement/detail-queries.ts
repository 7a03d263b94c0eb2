import "server-only";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { isId } from "@/lib/platform/id/is-id";
import { seesAddresses } from "./policy";
import type { AgreementDetail } from "./schema";
import { detailSelect, detailView } from "./select";

/** One agreement for its edition's desk; viewers are told who the contacts are, and not how they are reached. */
export async function agreementDetail(
  actor: Actor,
  editionId: string,
  id: string,
): Promise<AgreementDetail | null> {
  if (!isId(id) || !canView(actor, editionId)) return null;
  const row = await db.agreement.findFirst({ where: { id, editionId }, select: detailSelect });
  if (!row) return null;
  const agreement = detailView(row);
  return seesAddresses(actor, editionId)
    ? agreement
    : { ...agreement, contacts: agreement.contacts.map((one) => ({ ...one, email: "" })) };
}

/** The agreement that a meeting of the edition led to; null where there is none. */
export async function agreementOfMeeting(
  actor: Actor,
  editionId: string,
  meetingId: string,
): Promise<string | null> {
  if (!isId(meetingId) || !canView(actor, editionId)) return null;
  const row = await db.agreement.findFirst({ where: { meetingId, editionId }, select: { id: true } });
  return row?.id ?? null;
}

/**
 * All agreements that an institution is a party to, in every edition, newest first, for whoever holds its link;
 * with the contacts of its channels, since they are there to be talked to. What was reported of a meeting stays with
 * those who met.
 */
export async function agreementsOfInstitution(
  actor: Actor & { kind: "institution" },
): Promise<AgreementDetail[]> {
  const rows = await db.agreement.findMany({
    where: { parties: { some: { institution: { profiles: { some: { id: actor.id } } } } } },
    orderBy: [{ edition: { number: "desc" } }, { id: "asc" }],
    select: detailSelect,
  });
  return rows.map((row) => ({ ...detailView(row), meeting: null }));
}

import "server-only";
import type { PartyInstitution } from "@/lib/matching-profile/schema";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import type { LocalizedText } from "@/lib/platform/i18n/localized";
import { agreementTitle } from "./agreement-title";
import { meetingOf } from "./queries";

/** What an agreement that comes of a meeting would be: who signs it, and what it is called until it is named. */
export async function agreementDraft(
  actor: Actor,
  editionId: string,
  meetingId: string,
): Promise<{ parties: PartyInstitution[]; title: LocalizedText } | null> {
  const meeting = await meetingOf(actor, editionId, meetingId);
  if (!meeting) return null;
  const parties = meeting.parties.map(({ institution }) => institution);
  const ids = parties.map(({ id }) => id);
  return { parties, title: await agreementTitle(db, ids) };
}

/** How many meetings agreed to sign and have no agreement, since the one that was planned was taken away. */
export async function agreedWithout(actor: Actor, editionId: string): Promise<number> {
  if (!canView(actor, editionId)) return 0;
  return db.meeting.count({ where: { editionId, state: "SCHEDULED", agreed: true, agreement: null } });
}

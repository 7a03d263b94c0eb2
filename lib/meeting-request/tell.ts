import { representativesOf } from "@/lib/matching-profile/representative";
import type { Db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";

export const LETTERS = [
  "request.received",
  "request.accepted",
  "request.declined",
  "request.withdrawn",
  "request.arranged",
  "request.reopened",
] as const;
export type LetterKind = (typeof LETTERS)[number];

/** A letter about a request to the institution of a profile. */
export type Telling = { kind: LetterKind; requestId: string; profileId: string };

/** Writes to whoever represents each institution, in their language; where nobody does, nobody is told. */
export async function tell(tx: Db, editionId: string, tellings: Telling[]): Promise<void> {
  const ids = [...new Set(tellings.map(({ profileId }) => profileId))];
  const people = await representativesOf(tx, { id: { in: ids }, editionId });
  const data = tellings.flatMap(({ kind, requestId, profileId }) => {
    const person = people.get(profileId);
    if (!person) return [];
    const { id: delegateId, email: recipient, locale } = person;
    const payload = { requestId, profileId };
    return [{ id: newId(), editionId, delegateId, kind, locale, recipient, payload }];
  });
  if (data.length > 0) await tx.outboxMail.createMany({ data });
}

import { representativesOf } from "@/lib/matching-profile/representative";
import { placeOf } from "@/lib/meeting/place";
import type { MeetingChange } from "@/lib/meeting/publish-service";
import type { Db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { changesFor, isEmpty, type News } from "./concerned";
import type { Facts } from "./facts";

/** What a letter about meetings is written from: whose it is, and which meetings it tells of. */
export type LetterPayload = News & { planId: string; profileId?: string; interpreterId?: string };

/**
 * One letter to everybody whose meetings a publication changes, in their language, and to nobody else; the answer
 * is how many. An institution's goes to its representative; who cannot be written to is left out.
 */
export async function tell(
  tx: Db,
  editionId: string,
  planId: string,
  facts: Facts,
  changes: MeetingChange[],
): Promise<number> {
  const before = facts.meetings.map(placeOf);
  const letters = [
    ...[...(await representativesOf(tx, { editionId }))].map(([id, person]) => ({
      payload: { profileId: id },
      news: changesFor({ profileId: id }, changes),
      isFirst: !before.some(({ profileIds }) => profileIds.includes(id)),
      ...{ delegateId: person.id, recipient: person.email, locale: person.locale },
    })),
    ...(await interpreters(tx, editionId)).map(({ id, email, locale }) => ({
      payload: { interpreterId: id },
      news: changesFor({ interpreterId: id }, changes),
      isFirst: !before.some((place) => place.interpreters.some((one) => one.id === id)),
      ...{ delegateId: null, recipient: email, locale },
    })),
  ].filter(({ news }) => !isEmpty(news));
  await tx.outboxMail.createMany({
    data: letters.map(({ payload, news, isFirst, ...address }) => ({
      ...{ id: newId(), editionId, ...address },
      kind: kindOf(news, isFirst),
      payload: { planId, ...payload, ...news } satisfies LetterPayload,
    })),
  });
  return letters.length;
}

function kindOf({ added, moved }: News, isFirst: boolean): string {
  if (isFirst) return "meeting.published";
  return added.length + moved.length === 0 ? "meeting.cancelled" : "meeting.changed";
}

async function interpreters(tx: Db, editionId: string) {
  const rows = await tx.interpreter.findMany({
    where: { editionId },
    orderBy: { id: "asc" },
    select: { id: true, email: true, locale: true },
  });
  return rows.flatMap(({ email, ...row }) => (email ? [{ ...row, email }] : []));
}

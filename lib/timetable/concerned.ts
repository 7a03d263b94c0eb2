import { differenceOf, type Place } from "@/lib/meeting/place";
import type { MeetingChange } from "@/lib/meeting/publish-service";

/** An institution by its profile, or an interpreter. */
export type Whom = { profileId: string } | { interpreterId: string };

/** A meeting and where it was. */
export type Was = { id: string; slotId: string; tableId: string };

/** Of one recipient: meetings that are new to them, that are elsewhere, that are theirs no more. */
export type News = { added: string[]; moved: Was[]; cancelled: Was[] };

export const isEmpty = ({ added, moved, cancelled }: News) =>
  added.length + moved.length + cancelled.length === 0;

/** What of the changes somebody has to know. Who interprets is news to interpreters only. */
export function changesFor(whom: Whom, changes: MeetingChange[]): News {
  const news: News = { added: [], moved: [], cancelled: [] };
  for (const { id, before, after } of changes) {
    const [had, has] = [isIn(whom, before), isIn(whom, after)];
    const was = { id, slotId: before?.slotIds[0] ?? "", tableId: before?.tableId ?? "" };
    if (!had && has) news.added.push(id);
    if (had && !has) news.cancelled.push(was);
    if (had && has && before && after && concerns(whom, before, after)) news.moved.push(was);
  }
  return news;
}

function isIn(whom: Whom, place: Place | null): boolean {
  if (!place) return false;
  if ("profileId" in whom) return place.profileIds.includes(whom.profileId);
  return place.interpreters.some(({ id }) => id === whom.interpreterId);
}

function concerns(whom: Whom, before: Place, after: Place): boolean {
  const { slot, table, parties } = differenceOf(before, after);
  return slot || table || parties || pairOf(whom, before) !== pairOf(whom, after);
}

const pairOf = (whom: Whom, { interpreters }: Place) =>
  "profileId" in whom ? null : interpreters.find(({ id }) => id === whom.interpreterId)?.pair;

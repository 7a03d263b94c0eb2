import { newId } from "@/lib/platform/id/id";
import { signUpTimes } from "../calendar";
import { need } from "../need";
import { writtenIn } from "./profiles";
import type { Floor } from "./rounds";
import type { RequestSource } from "./shape";
import { profilesOf, requestsOf } from "./source";
import type { Stage } from "./stage";

export type WrittenRequest = { id: string; source: RequestSource };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** What is still open has not been so for long. */
const OPEN_SINCE = 4 * DAY;

/** Writes who asked whom, each in its state; returns them with their ids. */
export async function writeRequests(
  stage: Stage,
  profiles: ReadonlyMap<string, string>,
  floor: Floor,
): Promise<WrittenRequest[]> {
  const { db, edition } = stage;
  const written = requestsOf(edition.number).map((source) => ({ id: newId(), source }));
  const locales = new Map(profilesOf(edition.number).map((profile) => [profile.key, writtenIn(profile)]));
  const times = timesOf(stage, written);
  await db.meetingRequest.createMany({
    data: written.map(({ id, source }, index) => ({
      id,
      editionId: edition.id,
      fromId: need(profiles, source.from),
      toId: need(profiles, source.to),
      state: source.state,
      priority: source.priority,
      origin: source.origin,
      length: source.length,
      message: source.message,
      messageLocale: source.message ? need(locales, source.from) : null,
      declineReason: source.reason || null,
      ...pinOf(source, floor),
      ...times[index],
    })),
  });
  await db.meetingRequestGuest.createMany({
    data: written.flatMap(({ id, source }) =>
      source.guests.map((guest) => ({ requestId: id, profileId: need(profiles, guest) })),
    ),
  });
  return written;
}

function pinOf({ pinned }: RequestSource, { roundIds, slots, tables }: Floor) {
  if (!pinned) return {};
  const slot = slots.filter(({ roundId }) => roundId === roundIds[pinned.round - 1])[pinned.slot - 1];
  if (!slot) throw new Error(`Round ${pinned.round} has no slot ${pinned.slot}.`);
  return { pinnedSlotId: slot.id, pinnedTableId: need(tables, pinned.table) };
}

/** When each was made, and answered: all who were answered before the timetable was drawn up. */
function timesOf({ edition, now, chance }: Stage, requests: WrittenRequest[]) {
  const { opensAt, closesAt } = edition.dates;
  const until = new Date((edition.isOver ? closesAt : now).getTime() - 3 * DAY);
  const from = new Date(opensAt.getTime() + 7 * DAY);
  const made = chance.shuffle(signUpTimes(requests.length, from, until, chance));
  return requests.map(({ source }, index) => {
    const createdAt = made[index] ?? from;
    if (source.state === "OPEN" && source.priority !== "NEVER")
      return { createdAt: recent(now, chance.next()), answeredAt: null, version: 1 };
    if (source.state === "OPEN") return { createdAt, answeredAt: null, version: 1 };
    if (source.origin === "ORGANISER") return { createdAt, answeredAt: createdAt, version: 1 };
    const answeredAt = new Date(createdAt.getTime() + 2 * HOUR + chance.next() * 1.5 * DAY);
    return { createdAt, answeredAt, version: 2 };
  });
}

const recent = (now: Date, share: number) =>
  new Date(now.getTime() - 2 * HOUR - Math.floor(share * OPEN_SINCE));

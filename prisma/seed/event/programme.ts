import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/lib/platform/db/client";
import type { Side } from "@/lib/platform/db/generated/enums";
import { newId } from "@/lib/platform/id/id";
import { instant } from "../calendar";
import { need } from "../need";
import { rooms, type SessionSource } from "../source";

export type PlannedSession = SessionSource & { id: string; startsAt: Date; endsAt: Date };

export function planSessions(
  sources: SessionSource[],
  firstDay: Temporal.PlainDate,
  zone: string,
): PlannedSession[] {
  return sources.map((source) => {
    const day = firstDay.add({ days: source.day - 1 });
    return {
      ...source,
      id: newId(),
      startsAt: instant(day, source.from, zone),
      endsAt: instant(day, source.to, zone),
    };
  });
}

/** Writes rooms, sessions, quotas and who speaks; counts stay 0 until `countSeats`. Returns the rooms' ids by key. */
export async function writeProgramme(
  db: Db,
  editionId: string,
  sessions: PlannedSession[],
  institutions: Map<string, string>,
): Promise<Map<string, string>> {
  const used = rooms.filter(({ key }) => sessions.some(({ room }) => room === key));
  const roomIds = new Map(used.map(({ key }) => [key, newId()]));
  await db.room.createMany({
    data: used.map(({ key, capacity, zh, ja, ko, en }) => ({
      id: need(roomIds, key),
      editionId,
      capacity: Number(capacity),
      name: { zh, ja, ko, en },
    })),
  });
  await db.session.createMany({
    data: sessions.map(
      ({ id, room, kind, title, summary, startsAt, endsAt, languages, capacity, bookable = true }) => ({
        id,
        editionId,
        roomId: need(roomIds, room),
        kind,
        title,
        summary,
        startsAt,
        endsAt,
        languages,
        capacity,
        bookable,
      }),
    ),
  });
  await db.speaker.createMany({
    data: sessions.flatMap(({ id, speakers }) =>
      speakers.map(({ institution, topic }, index) => ({
        sessionId: id,
        order: index + 1,
        institutionId: need(institutions, institution),
        topic,
      })),
    ),
  });
  for (const { id, quotas } of sessions) {
    for (const [side, quota] of Object.entries(quotas ?? {}) as [Side, number][]) {
      await db.sessionSide.update({ where: { sessionId_side: { sessionId: id, side } }, data: { quota } });
    }
  }
  return roomIds;
}

/** The institutions that speak anywhere in the programme. */
export function speakersOf(sessions: SessionSource[]): Set<string> {
  return new Set(sessions.flatMap(({ speakers }) => speakers.map(({ institution }) => institution)));
}

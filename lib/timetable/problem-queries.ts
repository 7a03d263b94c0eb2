import "server-only";
import { interpreterName } from "@/lib/interpreter/rules";
import { stands } from "@/lib/matching-profile/list-sql";
import { partySelect } from "@/lib/matching-profile/select";
import { fullNative, langOf } from "@/lib/names/rules";
import type { Db } from "@/lib/platform/db/client";
import { readLocalized } from "@/lib/platform/i18n/localized";
import type { Facts, Span } from "./facts";
import { spokenBy } from "./languages";

const span = { select: { startsAt: true, endsAt: true } } as const;
const byId = { id: "asc" } as const;

/** What the timetable of an edition is planned from. Its callers have asked for permission. */
export async function timetableFacts(tx: Db, editionId: string): Promise<Facts> {
  const tables = await tx.meetingTable.findMany({
    where: { editionId },
    orderBy: byId,
    select: { id: true, label: true, roomId: true, room: { select: { name: true } } },
  });
  const { rounds, slots, rooms } = await roundFacts(tx, editionId);
  for (const { roomId, room } of tables) rooms.set(roomId, readLocalized(room.name));
  return {
    ...{ rounds, slots, rooms },
    tables: tables.map((table) => ({ ...table, room: readLocalized(table.room.name), added: false })),
    profiles: await profileFacts(tx, editionId),
    interpreters: await interpreterFacts(tx, editionId),
    requests: await requestFacts(tx, editionId),
    vetoes: await vetoes(tx, editionId),
    meetings: await meetingFacts(tx, editionId),
  };
}

async function roundFacts(tx: Db, editionId: string) {
  const rows = await tx.matchingRound.findMany({
    where: { editionId },
    orderBy: byId,
    select: {
      ...{ id: true, slotMinutes: true, pauseMinutes: true },
      rooms: { select: { roomId: true, room: { select: { name: true } } } },
    },
  });
  const slots = await tx.timeSlot.findMany({
    where: { editionId },
    orderBy: { startsAt: "asc" },
    select: { id: true, roundId: true, block: true, startsAt: true, endsAt: true },
  });
  const rooms = rows.flatMap((round) => round.rooms);
  return {
    rounds: rows.map((round) => ({ ...round, roomIds: round.rooms.map(({ roomId }) => roomId) })),
    slots: slots.map((slot) => ({ ...slot, added: false })),
    rooms: new Map(rooms.map(({ roomId, room }) => [roomId, readLocalized(room.name)])),
  };
}

async function profileFacts(tx: Db, editionId: string): Promise<Facts["profiles"]> {
  const rows = await tx.matchingProfile.findMany({
    where: { editionId },
    orderBy: byId,
    select: {
      ...{ id: true, languages: true, textLocale: true, tableId: true, maxMeetings: true },
      institution: { select: partySelect },
      absences: span,
    },
  });
  const seats = await seatsElsewhere(tx, editionId);
  return rows.map(({ absences, languages, textLocale, ...row }) => ({
    ...row,
    languages: spokenBy({ languages, textLocale }),
    away: [...absences, ...(seats.get(row.id) ?? [])],
  }));
}

/** By profile: hours in which a delegate who comes to its meetings has a seat in a session of another kind. */
async function seatsElsewhere(tx: Db, editionId: string): Promise<Map<string, Span[]>> {
  const rows = await tx.$queryRaw<(Span & { profileId: string })[]>`
    SELECT DISTINCT a.profile_id::text AS "profileId", s.starts_at AS "startsAt", s.ends_at AS "endsAt"
    FROM matching_profile p
    JOIN matching_attendee a ON a.profile_id = p.id
    JOIN delegate d ON d.id = a.delegate_id AND ${stands}
    JOIN seat x ON x.delegate_id = d.id AND x.state IN ('RESERVED', 'ATTENDED')
    JOIN session s ON s.id = x.session_id AND s.kind <> 'MATCHING'
    WHERE p.edition_id = ${editionId}::uuid`;
  const byProfile = new Map<string, Span[]>();
  for (const { profileId, ...hours } of rows) {
    byProfile.set(profileId, [...(byProfile.get(profileId) ?? []), hours]);
  }
  return byProfile;
}

async function interpreterFacts(tx: Db, editionId: string): Promise<Facts["interpreters"]> {
  const rows = await tx.interpreter.findMany({
    where: { editionId },
    orderBy: byId,
    select: {
      ...{ id: true, nativeFamily: true, nativeGiven: true, latinFamily: true, latinGiven: true },
      ...{ locale: true, pairs: true, maxInRow: true, maxSlots: true, homeRoomId: true, active: true },
      absences: span,
    },
  });
  return rows.map((row) => ({
    ...nameOf(row),
    ...{ id: row.id, pairs: row.pairs, maxInRow: row.maxInRow, maxSlots: row.maxSlots },
    ...{ homeRoomId: row.homeRoomId, active: row.active, away: row.absences, added: false },
  }));
}

function nameOf(row: Parameters<typeof interpreterName>[0]) {
  const person = interpreterName(row);
  const name = fullNative(person);
  return { name, lang: langOf(name, person.side) };
}

async function requestFacts(tx: Db, editionId: string): Promise<Facts["requests"]> {
  const rows = await tx.meetingRequest.findMany({
    where: { editionId, state: "ACCEPTED" },
    orderBy: byId,
    select: {
      ...{ id: true, fromId: true, toId: true, priority: true, length: true },
      ...{ pinnedSlotId: true, pinnedTableId: true },
      guests: { select: { profileId: true }, orderBy: { profileId: "asc" } },
    },
  });
  return rows.map(({ fromId, toId, guests, ...row }) => ({
    ...row,
    parties: [...new Set([fromId, toId, ...guests.map(({ profileId }) => profileId)])],
  }));
}

async function vetoes(tx: Db, editionId: string): Promise<Facts["vetoes"]> {
  const rows = await tx.meetingRequest.findMany({
    where: { editionId, priority: "NEVER", state: { not: "WITHDRAWN" } },
    select: { fromId: true, toId: true },
  });
  return rows.map(({ fromId, toId }) => [fromId, toId]);
}

async function meetingFacts(tx: Db, editionId: string): Promise<Facts["meetings"]> {
  return tx.meeting.findMany({
    where: { editionId, state: "SCHEDULED" },
    orderBy: byId,
    select: {
      ...{ id: true, requestId: true, slotId: true, tableId: true, outcome: true },
      holds: {
        select: { slotId: true, profileId: true, tableId: true, interpreterId: true, pair: true },
        orderBy: byId,
      },
    },
  });
}

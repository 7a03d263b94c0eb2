import "server-only";
import { searchTerms } from "@/lib/names/search-key";
import { type Actor, canStaff, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { isId } from "@/lib/platform/id/is-id";
import { toRepair } from "./repair";
import type { RequestFilter } from "./schema";
import { guestsOf, type LineRow, lineSelect, wordsSelect } from "./select";
import type { RequestCounts, RequestDetail, RequestLine } from "./view-schema";

const PAGE = 50;

/** A page of an edition's requests, newest first, and the key of the next one. */
export async function requestList(actor: Actor, editionId: string, filter: RequestFilter) {
  if (!canView(actor, editionId)) return { lines: [], next: null };
  const repair = filter.repair ? await toRepair(editionId) : null;
  const rows = await db.meetingRequest.findMany({
    where: { AND: [whereOf(editionId, filter, repair), await afterRow(editionId, filter.after)] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: lineSelect,
  });
  const shown = rows.slice(0, PAGE);
  const marked =
    repair ??
    (await toRepair(
      editionId,
      shown.map(({ id }) => id),
    ));
  const lines = shown.map((row) => line(row, marked));
  return { lines, next: rows.length > PAGE ? (lines.at(-1)?.id ?? null) : null };
}

/** How many requests are in each state; vetoes in force are counted by themselves. */
export async function requestCounts(actor: Actor, editionId: string): Promise<RequestCounts> {
  const counts = { OPEN: 0, ACCEPTED: 0, DECLINED: 0, WITHDRAWN: 0, NEVER: 0, repair: 0 };
  if (!canView(actor, editionId)) return counts;
  const [rows, vetoes, repair] = await Promise.all([
    db.meetingRequest.groupBy({
      by: ["state"],
      where: { editionId, priority: { not: "NEVER" } },
      _count: true,
    }),
    db.meetingRequest.count({ where: { editionId, priority: "NEVER", state: { not: "WITHDRAWN" } } }),
    toRepair(editionId),
  ]);
  for (const row of rows) counts[row.state] = row._count;
  return { ...counts, NEVER: vetoes, repair: repair.size };
}

/** One request for the desk; its words are for those who may read what persons wrote. */
export async function requestDetail(
  actor: Actor,
  editionId: string,
  id: string,
): Promise<RequestDetail | null> {
  if (!canView(actor, editionId) || !isId(id)) return null;
  const row = await db.meetingRequest.findFirst({ where: { id, editionId }, select: detailSelect });
  if (!row) return null;
  const inside = canStaff(actor, editionId);
  const { meeting, pinnedSlotId, pinnedTableId } = row;
  return {
    ...line(row, await toRepair(editionId, [id])),
    message: inside ? row.message : "",
    messageLocale: inside ? row.messageLocale : null,
    reason: inside ? (row.declineReason ?? "") : "",
    pin: pinnedSlotId ? { slotId: pinnedSlotId, tableId: pinnedTableId } : null,
    meeting: meeting && {
      startsAt: meeting.slot.startsAt,
      table: meeting.table.label,
      scheduled: meeting.state === "SCHEDULED",
    },
    vetoedBy: await vetoesAmong([row.fromId, row.toId, ...row.guests.map(({ profileId }) => profileId)]),
  };
}

const detailSelect = {
  ...lineSelect,
  ...wordsSelect,
  pinnedTableId: true,
  meeting: {
    select: { state: true, slot: { select: { startsAt: true } }, table: { select: { label: true } } },
  },
} satisfies Prisma.MeetingRequestSelect;

async function vetoesAmong(ids: string[]): Promise<string[]> {
  const rows = await db.meetingRequest.findMany({
    where: { fromId: { in: ids }, toId: { in: ids }, priority: "NEVER", state: { not: "WITHDRAWN" } },
    select: { fromId: true },
  });
  return [...new Set(rows.map(({ fromId }) => fromId))];
}

function whereOf(
  editionId: string,
  filter: RequestFilter,
  repair: Set<string> | null,
): Prisma.MeetingRequestWhereInput {
  const { state, priority, origin, side, kind } = filter;
  const terms = searchTerms(filter.q).map((term) => ({ searchKey: { contains: term } }));
  const institution = { side, kind, AND: terms };
  const narrowed = side || kind || terms.length > 0;
  return {
    ...{ editionId, state, origin },
    priority: priority ?? (state ? { not: "NEVER" } : undefined),
    ...(narrowed ? { OR: parties({ institution }) } : {}),
    ...(repair ? { id: { in: [...repair] } } : {}),
  };
}

const parties = (profile: Prisma.MatchingProfileWhereInput): Prisma.MeetingRequestWhereInput[] => [
  { from: profile },
  { to: profile },
  { guests: { some: { profile } } },
];

/** What comes after a row in the order of the list: many may have been made in one moment, by a file. */
async function afterRow(editionId: string, id?: string): Promise<Prisma.MeetingRequestWhereInput> {
  const select = { createdAt: true };
  const last = id ? await db.meetingRequest.findFirst({ where: { id, editionId }, select }) : null;
  if (!last) return {};
  const { createdAt } = last;
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}

function line(row: LineRow, repair: Set<string>): RequestLine {
  const { id, state, priority, origin, length, version, createdAt, answeredAt, from, to } = row;
  return {
    ...{ id, state, priority, origin, length, version, createdAt, answeredAt, from, to },
    guests: guestsOf(row),
    pinned: row.pinnedSlotId !== null,
    toRepair: repair.has(id),
  };
}

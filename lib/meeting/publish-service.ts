import "server-only";
import { record } from "@/lib/audit/record";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import { keepFormer } from "./former";
import { differenceOf, isDifferent, type Place, placeOf } from "./place";

/** What became of one meeting: it was not there before, or is not any more, or is elsewhere. */
export type MeetingChange = { id: string; requestId: string } & (
  | { kind: "added"; before: null; after: Place }
  | { kind: "moved"; before: Place; after: Place }
  | { kind: "cancelled"; before: Place; after: null }
);

/**
 * Makes the scheduled meetings of an edition those of `wanted` (by request), in the transaction of whoever publishes
 * them; those of `staying` requests are left alone. Only what differs is written, with a new sequence number; what
 * it held is let go before anything is taken, so that meetings may change places.
 *
 * @throws a unique violation where somebody or something would be in two places at once
 */
export async function publishMeetings(
  tx: Db,
  actor: Actor,
  editionId: string,
  wanted: ReadonlyMap<string, Place>,
  staying: ReadonlySet<string>,
) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  const rows = (await lockedMeetings(tx, editionId)).filter(({ requestId }) => !staying.has(requestId));
  const scheduled = rows.filter(({ state }) => state === "SCHEDULED");
  const changes = changesTo(rows, wanted);
  await write(tx, editionId, changes, new Set(rows.map(({ id }) => id)));
  await record(tx, actor, ...changes.map((change) => auditFact(editionId, change)));
  const gone = changes.filter(({ kind }) => kind !== "added");
  return ok({ changes, kept: scheduled.length - gone.length });
}

async function lockedMeetings(tx: Db, editionId: string) {
  await tx.$queryRaw`
    SELECT id::text FROM meeting WHERE edition_id = ${editionId}::uuid ORDER BY id FOR UPDATE`;
  return tx.meeting.findMany({
    where: { editionId },
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, requestId: true, slotId: true, tableId: true, state: true },
      holds: {
        select: { slotId: true, profileId: true, tableId: true, interpreterId: true, pair: true },
        orderBy: { id: "asc" },
      },
    },
  });
}

type Row = Awaited<ReturnType<typeof lockedMeetings>>[number];

function changesTo(rows: Row[], wanted: ReadonlyMap<string, Place>): MeetingChange[] {
  const known = new Set(rows.map(({ requestId }) => requestId));
  const added = [...wanted].flatMap(([requestId, after]) =>
    known.has(requestId) ? [] : [{ kind: "added" as const, id: newId(), requestId, before: null, after }],
  );
  return [...rows.flatMap((row) => changeOf(row, wanted.get(row.requestId))), ...added];
}

function changeOf(row: Row, after: Place | undefined): MeetingChange[] {
  const { id, requestId } = row;
  if (row.state === "CANCELLED") return after ? [{ id, requestId, kind: "added", before: null, after }] : [];
  const before = placeOf(row);
  if (!after) return [{ id, requestId, kind: "cancelled", before, after: null }];
  return isDifferent(differenceOf(before, after)) ? [{ id, requestId, kind: "moved", before, after }] : [];
}

async function write(tx: Db, editionId: string, changes: MeetingChange[], known: Set<string>): Promise<void> {
  const touched = changes.filter(({ id }) => known.has(id));
  await tx.meetingHold.deleteMany({ where: { meetingId: { in: touched.map(({ id }) => id) } } });
  await cancel(
    tx,
    changes.filter(({ kind }) => kind === "cancelled").map(({ id }) => id),
  );
  const placed = changes.flatMap(({ id, requestId, after }) => (after ? [{ id, requestId, ...after }] : []));
  await move(
    tx,
    placed.filter(({ id }) => known.has(id)),
  );
  const fresh = placed.filter(({ id }) => !known.has(id));
  await tx.meeting.createMany({
    data: fresh.map(({ id, requestId, slotIds, tableId }) => ({
      ...{ id, editionId, requestId, tableId },
      ...{ slotId: slotIds[0] ?? "", length: slotIds.length },
    })),
  });
  await tx.meetingHold.createMany({ data: placed.flatMap(({ id, ...place }) => holdsOf(id, place)) });
  await keepFormer(tx, changes);
}

async function cancel(tx: Db, ids: string[]): Promise<void> {
  await tx.meeting.updateMany({
    where: { id: { in: ids } },
    data: { state: "CANCELLED", ...raised() },
  });
}

const raised = () => ({
  sequence: { increment: 1 },
  version: { increment: 1 },
  changedAt: new Date(),
});

/** In one statement: a new plan may move thousands. */
async function move(tx: Db, placed: ({ id: string } & Place)[]): Promise<void> {
  const ids = placed.map(({ id }) => id);
  const slots = placed.map(({ slotIds }) => slotIds[0] ?? "");
  const tables = placed.map(({ tableId }) => tableId);
  const lengths = placed.map(({ slotIds }) => slotIds.length);
  await tx.$executeRaw`
    UPDATE meeting m SET state = 'SCHEDULED', slot_id = x.slot_id, table_id = x.table_id, length = x.length,
      sequence = m.sequence + 1, version = m.version + 1, changed_at = clock_timestamp()
    FROM unnest(${ids}::uuid[], ${slots}::uuid[], ${tables}::uuid[], ${lengths}::int[])
      AS x (id, slot_id, table_id, length)
    WHERE m.id = x.id`;
}

function holdsOf(meetingId: string, { slotIds, tableId, profileIds, interpreters }: Place) {
  const taken = [
    { tableId },
    ...profileIds.map((profileId) => ({ profileId })),
    ...interpreters.map(({ id, pair }) => ({ interpreterId: id, pair })),
  ];
  return slotIds.flatMap((slotId) => taken.map((hold) => ({ id: newId(), meetingId, slotId, ...hold })));
}

function auditFact(editionId: string, { kind, id, before, after }: MeetingChange) {
  return {
    ...{ editionId, entity: "meeting", entityId: id, action: `meeting.${kind}` },
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  };
}

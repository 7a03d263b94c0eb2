import "server-only";
import { difference, record } from "@/lib/audit/record";
import { venueInstant } from "@/lib/edition/venue-time-rules";
import { SIDES, type Side } from "@/lib/names/schema";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import { type Promoted, tellPromoted } from "@/lib/seating/promotion";
import { type Limits, limitRefusal } from "./rules";
import type { SessionInput } from "./schema";

/** Adds a session to the programme; the answer is its id. */
export async function createSession(actor: Actor, editionId: string, input: SessionInput) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const placed = await place(tx, editionId, input);
    if (!placed.ok) return placed;
    const id = newId();
    const data = { ...placed.value, capacity: input.capacity };
    await tx.session.create({ data: { id, editionId, ...data } });
    await writeQuotas(tx, id, limitsOf(input).quotas);
    const after = { ...audited(data), quotas: limitsOf(input).quotas };
    await record(tx, actor, { editionId, action: "session.created", entity: "session", entityId: id, after });
    return ok({ id });
  });
}

/**
 * Changes a session. Limits below the seats taken are refused with their number; the row is locked before it is
 * read, so the number is the one that holds. Raised limits give the seats to the waiting list and tell them.
 */
export async function changeSession(actor: Actor, editionId: string, id: string, input: SessionInput) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const placed = await place(tx, editionId, input);
    const before = await lockSession(tx, editionId, id);
    if (!before) return refuse("notFound");
    if (!placed.ok) return placed;
    const limits = limitsOf(input);
    if (input.kind !== "MATCHING" && (await isRound(tx, id))) return refuse("programme.isRound");
    const reason = limitRefusal(limits, before);
    if (reason) return { ok: false as const, reason };
    const data = { ...placed.value, capacity: input.capacity };
    await tx.session.update({ where: { id }, data });
    await writeQuotas(tx, id, limits.quotas);
    const { any, ...change } = difference(
      { ...audited(before), quotas: quotasOf(before.sides) },
      { ...audited(data), quotas: limits.quotas },
    );
    if (any)
      await record(tx, actor, {
        editionId,
        action: "session.changed",
        entity: "session",
        entityId: id,
        ...change,
      });
    const promoted = await promote(tx, id);
    await tellPromoted(tx, actor, editionId, promoted);
    return ok({ promoted: promoted.length });
  });
}

/** Takes a session out of the programme. One that anybody ever had a seat in stays, and so does a matching round. */
export async function deleteSession(actor: Actor, editionId: string, id: string) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const before = await lockSession(tx, editionId, id);
    if (!before) return refuse("notFound");
    const seats = await tx.seat.count({ where: { sessionId: id } });
    if (seats > 0) return refuse("programme.hasSeats", { seats });
    if (await isRound(tx, id)) return refuse("programme.isRound");
    await tx.session.delete({ where: { id } });
    const fact = { editionId, action: "session.deleted", entity: "session", entityId: id };
    await record(tx, actor, { ...fact, before: audited(before) });
    return ok();
  });
}

/** The columns that say where and when; refuses a time that is none and a room that is too small or elsewhere. */
async function place(tx: Db, editionId: string, input: SessionInput) {
  const edition = await tx.edition.findUnique({ where: { id: editionId }, select: { timeZone: true } });
  if (!edition) return refuse("notFound");
  const startsAt = venueInstant(input.startsAt, edition.timeZone);
  const endsAt = venueInstant(input.endsAt, edition.timeZone);
  if (!startsAt || !endsAt) return refuse("programme.noSuchTime");
  if (startsAt >= endsAt) return refuse("programme.endsBeforeStart");
  if (input.roomId) {
    // Held to the end, so that the room does not shrink meanwhile; rooms are locked before sessions everywhere.
    const [room] = await tx.$queryRaw<{ capacity: number }[]>`
      SELECT capacity FROM room WHERE id = ${input.roomId}::uuid AND edition_id = ${editionId}::uuid FOR SHARE`;
    if (!room) return refuse("programme.noSuchRoom");
    if (input.capacity > room.capacity) return refuse("programme.roomTooSmall", { capacity: room.capacity });
  }
  const { titleZh, titleJa, titleKo, titleEn, summaryZh, summaryJa, summaryKo, summaryEn } = input;
  return ok({
    kind: input.kind,
    roomId: input.roomId,
    title: { zh: titleZh, ja: titleJa, ko: titleKo, en: titleEn },
    summary: { zh: summaryZh, ja: summaryJa, ko: summaryKo, en: summaryEn },
    startsAt,
    endsAt,
    languages: input.languages,
    bookable: input.bookable,
    closed: input.closed,
  });
}

async function lockSession(tx: Db, editionId: string, id: string) {
  await tx.$queryRaw`SELECT seating_lock(ARRAY[${id}]::uuid[])::text`;
  return tx.session.findFirst({ where: { id, editionId }, include: { sides: true } });
}

/** Whether it was cut into slots for matching: they go first, by those who know what is planned in them. */
const isRound = async (tx: Db, sessionId: string) =>
  (await tx.matchingRound.count({ where: { sessionId } })) > 0;

async function writeQuotas(tx: Db, sessionId: string, quotas: Limits["quotas"]): Promise<void> {
  for (const side of SIDES) {
    const where = { sessionId_side: { sessionId, side } };
    await tx.sessionSide.update({ where, data: { quota: quotas[side] } });
  }
}

const promote = (tx: Db, id: string) => tx.$queryRaw<Promoted[]>`
  SELECT session_id AS "sessionId", delegate_id AS "delegateId" FROM seating_promote(ARRAY[${id}]::uuid[])`;

function limitsOf(input: SessionInput): Limits {
  const { capacity, bookable, quotaCN, quotaJP, quotaKR, quotaOBSERVER } = input;
  return { capacity, bookable, quotas: { CN: quotaCN, JP: quotaJP, KR: quotaKR, OBSERVER: quotaOBSERVER } };
}

function quotasOf(sides: { side: Side; quota: number | null }[]): Limits["quotas"] {
  const quota = (side: Side) => sides.find((share) => share.side === side)?.quota ?? null;
  return { CN: quota("CN"), JP: quota("JP"), KR: quota("KR"), OBSERVER: quota("OBSERVER") };
}

/** What the audit log keeps of a session, in JSON's own kinds. */
function audited(session: {
  kind: string;
  roomId: string | null;
  title: unknown;
  summary: unknown;
  startsAt: Date;
  endsAt: Date;
  languages: string[];
  capacity: number;
  bookable: boolean;
  closed: boolean;
}) {
  const { kind, roomId, title, summary, startsAt, endsAt, languages, capacity, bookable, closed } = session;
  const texts = { title: title as Record<string, string>, summary: summary as Record<string, string> };
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return { kind, roomId, ...texts, ...times, languages, capacity, bookable, closed };
}

import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { readLocalized } from "@/lib/platform/i18n/localized";
import { liveSeats } from "@/lib/seating/service";
import { canSee, canSeeContact } from "./policy";

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const HISTORY = 100;

const open = {
  id: true,
  editionId: true,
  version: true,
  side: true,
  status: true,
  declineReason: true,
  nativeFamily: true,
  nativeGiven: true,
  latinFamily: true,
  latinGiven: true,
  reading: true,
  honorific: true,
  position: true,
  role: true,
  rank: true,
  locale: true,
  interpretation: true,
  walkIn: true,
  createdAt: true,
  arrivedAt: true,
  erasedAt: true,
  delegationId: true,
  delegation: { select: { id: true, name: true } },
  institutionId: true,
  institution: {
    select: {
      id: true,
      side: true,
      kind: true,
      level: true,
      nameZh: true,
      nameJa: true,
      nameKo: true,
      nameEn: true,
    },
  },
} as const;

const contact = {
  email: true,
  phone: true,
  phoneCountry: true,
  messenger: true,
  messengerId: true,
  dietary: true,
  access: true,
} as const;

export type DelegateDetail = NonNullable<Awaited<ReturnType<typeof delegateDetail>>>;

/**
 * Everything of one delegate: seats with their places in the queues, history, letters and consents. Contact,
 * needs, letters and history only for those who may see them: for a viewer they are not even read.
 *
 * @returns null for those who may not, and for an id of another edition
 */
export async function delegateDetail(actor: Actor, editionId: string, id: string) {
  if (!UUID.test(id) || !canSee(actor, { id, editionId })) return null;
  const row = await db.delegate.findFirst({ where: { id, editionId }, select: open });
  if (!row) return null;
  const mayContact = canSeeContact(actor, editionId);
  const [seats, inside] = await Promise.all([seatsOf(id), mayContact ? confidential(id) : null]);
  const { delegation, ...person } = row;
  return {
    ...person,
    delegation: delegation && { id: delegation.id, name: readLocalized(delegation.name) },
    seats,
    confidential: inside,
  };
}

async function seatsOf(id: string) {
  const [held, rows] = await Promise.all([
    liveSeats(db, id),
    db.seat.findMany({
      where: { delegateId: id },
      orderBy: [{ session: { startsAt: "asc" } }, { sessionId: "asc" }],
      select: {
        sessionId: true,
        state: true,
        changedAt: true,
        session: { select: { title: true, startsAt: true } },
      },
    }),
  ]);
  const position = new Map(held.map((seat) => [seat.sessionId, seat.position]));
  return rows.map(({ session, ...seat }) => ({
    ...seat,
    title: readLocalized(session.title),
    startsAt: session.startsAt,
    position: position.get(seat.sessionId) ?? null,
  }));
}

async function confidential(id: string) {
  const [reach, history, letters, consents] = await Promise.all([
    db.delegate.findUniqueOrThrow({ where: { id }, select: contact }),
    historyOf(id),
    db.outboxMail.findMany({
      where: { delegateId: id },
      orderBy: { createdAt: "desc" },
      take: HISTORY,
      select: { id: true, kind: true, state: true, createdAt: true, sentAt: true, recipient: true },
    }),
    db.consent.findMany({
      where: { delegateId: id },
      orderBy: { decidedAt: "asc" },
      select: {
        id: true,
        purpose: true,
        law: true,
        version: true,
        given: true,
        decidedAt: true,
        withdrawnAt: true,
      },
    }),
  ]);
  return { reach, history, letters, consents };
}

/** Newest first, with the names of the users who did it. */
async function historyOf(id: string) {
  const entries = await db.auditEntry.findMany({
    where: { entityId: id, entity: "delegate" },
    orderBy: { id: "desc" },
    take: HISTORY,
    select: { id: true, at: true, actorKind: true, actorId: true, action: true, before: true, after: true },
  });
  const ids = entries.flatMap((one) => (one.actorKind === "USER" && one.actorId ? [one.actorId] : []));
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(users.map((user) => [user.id, user.name]));
  return entries.map(({ id: number, actorId, ...entry }) => ({
    ...entry,
    id: String(number),
    by: (actorId && names.get(actorId)) ?? null,
  }));
}

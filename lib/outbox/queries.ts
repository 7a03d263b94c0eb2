import "server-only";
import { composeLetter } from "@/lib/mail/compose";
import { searchTerms } from "@/lib/names/search-key";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { LetterView, MailLine, MailState, OutboxFilter } from "./schema";

const PAGE = 50;

const select = {
  id: true,
  kind: true,
  locale: true,
  state: true,
  recipient: true,
  delegateId: true,
  attempts: true,
  nextAt: true,
  lastError: true,
  createdAt: true,
  sentAt: true,
} satisfies Prisma.OutboxMailSelect;

/** A page of an edition's letters, newest first (ids grow with time), and the key of the next one. */
export async function outbox(actor: Actor, editionId: string, filter: OutboxFilter) {
  if (!canOrganise(actor, editionId)) return { lines: [], next: null };
  const where: Prisma.OutboxMailWhereInput = {
    editionId,
    state: filter.state,
    ...(filter.after ? { id: { lt: filter.after } } : {}),
    ...(filter.q ? { OR: await recipients(editionId, filter.q) } : {}),
  };
  const rows = await db.outboxMail.findMany({ where, orderBy: { id: "desc" }, take: PAGE + 1, select });
  const lines = await named(rows.slice(0, PAGE));
  return { lines, next: rows.length > PAGE ? (lines.at(-1)?.id ?? null) : null };
}

/** How many letters are in each state. */
export async function outboxCounts(actor: Actor, editionId: string): Promise<Record<MailState, number>> {
  const counts = { QUEUED: 0, SENT: 0, KEPT: 0, FAILED: 0 };
  if (!canOrganise(actor, editionId)) return counts;
  const rows = await db.outboxMail.groupBy({ by: ["state"], where: { editionId }, _count: true });
  for (const row of rows) counts[row.state] = row._count;
  return counts;
}

export async function mailOf(actor: Actor, editionId: string, id: string): Promise<MailLine | null> {
  if (!canOrganise(actor, editionId)) return null;
  const row = await db.outboxMail.findFirst({ where: { id, editionId }, select });
  return row && ((await named([row]))[0] ?? null);
}

/** The letter as it would be sent now, or null when there is nobody left to write to. */
export async function letterOf(actor: Actor, editionId: string, id: string): Promise<LetterView | null> {
  if (!canOrganise(actor, editionId)) return null;
  const row = await db.outboxMail.findFirst({ where: { id, editionId } });
  const letter = row && (await composeLetter(row));
  if (!letter) return null;
  const attachments = letter.attachments.map(({ filename, content }) => ({
    filename,
    bytes: Buffer.byteLength(content),
  }));
  return { subject: letter.subject, text: letter.text, attachments };
}

const MOST_FOUND = 500;

async function recipients(editionId: string, q: string): Promise<Prisma.OutboxMailWhereInput[]> {
  const found = await db.delegate.findMany({
    where: { editionId, AND: searchTerms(q).map((term) => ({ searchKey: { contains: term } })) },
    take: MOST_FOUND,
    select: { id: true },
  });
  return [
    { delegateId: { in: found.map(({ id }) => id) } },
    { recipient: { equals: q, mode: "insensitive" } },
  ];
}

type Row = Prisma.OutboxMailGetPayload<{ select: typeof select }>;

async function named(rows: Row[]): Promise<MailLine[]> {
  const people = await db.delegate.findMany({
    where: { id: { in: rows.flatMap(({ delegateId }) => delegateId ?? []) } },
    select: { id: true, nativeFamily: true, nativeGiven: true, latinFamily: true, latinGiven: true },
  });
  const names = new Map(people.map((person) => [person.id, nameOf(person)]));
  return rows.map(({ delegateId, ...row }) => {
    const name = names.get(delegateId ?? "");
    return { ...row, delegate: delegateId && name ? { id: delegateId, name } : null };
  });
}

type Name = { nativeFamily: string; nativeGiven: string; latinFamily: string; latinGiven: string };

const nameOf = (name: Name) =>
  `${name.nativeFamily}${name.nativeGiven}` || `${name.latinFamily} ${name.latinGiven}`.trim();

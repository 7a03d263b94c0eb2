import "server-only";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { AuditFilter, AuditLine } from "./schema";

const PAGE = 50;

export type AuditSpan = { from?: Date; before?: Date };

/**
 * A page of an edition's log, newest first, and the key of the next one: one index range, however long the log.
 * What editions share (institutions) is in the log of none; it is found by what it was done to.
 */
export async function auditLog(
  actor: Actor,
  editionId: string,
  filter: AuditFilter,
  { from, before }: AuditSpan,
): Promise<{ lines: AuditLine[]; next: string | null }> {
  if (!canOrganise(actor, editionId)) return { lines: [], next: null };
  const where: Prisma.AuditEntryWhereInput = {
    OR: [{ editionId }, ...(filter.about ? [{ editionId: null, entity: "institution" }] : [])],
    ...(filter.action ? { action: { startsWith: filter.action } } : {}),
    ...(filter.about ? { entityId: filter.about } : {}),
    ...(filter.by ? { actorId: filter.by } : {}),
    ...(from || before ? { at: { gte: from, lt: before } } : {}),
    ...(filter.after ? { id: { lt: BigInt(filter.after) } } : {}),
  };
  const rows = await db.auditEntry.findMany({ where, orderBy: { id: "desc" }, take: PAGE + 1 });
  const page = rows.slice(0, PAGE);
  const names = await namesOf(
    page.flatMap(({ actorKind, actorId }) => (actorKind === "USER" && actorId ? [actorId] : [])),
  );
  const lines = page.map(({ id, editionId: _, ...row }) => ({
    ...row,
    id: String(id),
    actorName: names.get(row.actorId ?? "") ?? null,
  }));
  return { lines, next: rows.length > PAGE ? (lines.at(-1)?.id ?? null) : null };
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

import { db } from "@/lib/platform/db/client";
import type { HeadcountScope, Prisma } from "@/lib/platform/db/generated/client";
import type { ListFilter } from "./list-schema";
import { type RegistrationStatus, STATUSES } from "./schema";

/** Counting stops here where no kept count answers. */
const MOST = 10_000;

/** How many a filter finds: a kept count where one says it, otherwise counted, but never past {@link MOST}. */
export async function listTotal(
  editionId: string,
  filter: ListFilter,
  where: Prisma.Sql,
): Promise<{ count: number; more: boolean }> {
  const kept = await keptCount(editionId, filter);
  if (kept !== null) return { count: kept, more: false };
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT FROM delegate d JOIN institution i ON i.id = d.institution_id
      WHERE ${where} LIMIT ${MOST + 1}) found`;
  const count = row?.count ?? 0;
  return { count: Math.min(count, MOST), more: count > MOST };
}

/** The kept count of a filter by status and at most one of side, delegation, kind, level and day; else null. */
async function keptCount(editionId: string, filter: ListFilter): Promise<number | null> {
  const {
    side,
    delegation,
    kind,
    level,
    day,
    status,
    order: _order,
    after: _a,
    before: _b,
    ...others
  } = filter;
  const scopes = Object.entries({
    SIDE: side,
    DELEGATION: delegation,
    KIND: kind,
    LEVEL: level,
    DAY: day,
  }).filter(([, key]) => key !== undefined);
  const plain = Object.values(others).every((value) => value === undefined);
  if (!plain || scopes.length > 1 || delegation === "none") return null;
  const [scope, key] = scopes[0] ?? ["EDITION", ""];
  return sumOf(editionId, scope as HeadcountScope, String(key), status);
}

async function sumOf(editionId: string, scope: HeadcountScope, key: string, status: ListFilter["status"]) {
  const row = await db.headcount.findUnique({
    where: { editionId_scope_key: { editionId, scope, key } },
  });
  if (!row) return 0;
  const counts: Record<RegistrationStatus, number> = {
    DRAFT: row.draft,
    SUBMITTED: row.submitted,
    CONFIRMED: row.confirmed,
    WAITLISTED: row.waitlisted,
    DECLINED: row.declined,
    CANCELLED: row.cancelled,
  };
  const wanted: readonly RegistrationStatus[] = status.length > 0 ? status : STATUSES;
  return wanted.reduce((sum, one) => sum + counts[one], 0);
}

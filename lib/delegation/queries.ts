import "server-only";
import { type Actor, canStaff, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { readLocalized } from "@/lib/platform/i18n/localized";

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export type DelegationDetail = NonNullable<Awaited<ReturnType<typeof delegationDetail>>>;

/** One delegation of this edition, or null. The liaison's address only for staff and organisers. */
export async function delegationDetail(actor: Actor, editionId: string, id: string) {
  if (!UUID.test(id) || !canView(actor, editionId)) return null;
  const row = await db.delegation.findFirst({
    where: { id, editionId },
    select: {
      id: true,
      side: true,
      name: true,
      order: true,
      quota: true,
      declared: true,
      liaisonName: true,
      liaisonEmail: canStaff(actor, editionId),
    },
  });
  return row && { ...row, name: readLocalized(row.name), liaisonEmail: row.liaisonEmail ?? null };
}

/** The next free place in each side's protocol order: what a new delegation is offered. */
export async function nextOrder(actor: Actor, editionId: string): Promise<number> {
  if (!canView(actor, editionId)) return 1;
  const last = await db.delegation.aggregate({ where: { editionId }, _max: { order: true } });
  return (last._max.order ?? 0) + 1;
}

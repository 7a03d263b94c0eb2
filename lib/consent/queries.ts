import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { PURPOSES, type Purpose } from "./schema";

export type ConsentState = {
  purpose: Purpose;
  given: boolean;
  decidedAt: Date | null;
  withdrawnAt: Date | null;
};

/** How a person stands to each purpose now: the latest decision counts. For the person themself. */
export async function ownConsents(actor: Actor, delegateId: string): Promise<ConsentState[]> {
  if (actor.kind !== "delegate" || actor.id !== delegateId) return [];
  const rows = await db.consent.findMany({
    where: { delegateId },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    select: { purpose: true, given: true, decidedAt: true, withdrawnAt: true },
  });
  return PURPOSES.map((purpose) => {
    const latest = rows.find((row) => row.purpose === purpose);
    if (!latest) return { purpose, given: false, decidedAt: null, withdrawnAt: null };
    return { ...latest, given: latest.given && latest.withdrawnAt === null };
  });
}

import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/id/id";
import { buildEdition } from "./edition";
import { inAll, unique } from "./unique";

/** A delegation of China without a quota and without an institution. */
export async function buildDelegation(overrides: Partial<Prisma.DelegationUncheckedCreateInput> = {}) {
  const editionId = overrides.editionId ?? (await buildEdition()).id;
  const order = unique();
  return db.delegation.create({
    data: { id: newId(), editionId, side: "CN", name: inAll(`Delegation ${order}`), order, ...overrides },
  });
}

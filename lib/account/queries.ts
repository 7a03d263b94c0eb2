import "server-only";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import type { PersonView } from "./schema";

/** Everybody with a role in the edition, for its organisers. */
export async function people(actor: Actor, editionId: string): Promise<PersonView[]> {
  if (!canOrganise(actor, editionId)) return [];
  const rows = await db.editionRole.findMany({
    where: { editionId },
    orderBy: [{ role: "asc" }, { user: { name: "asc" } }, { userId: "asc" }],
    select: {
      role: true,
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          disabledAt: true,
          signIns: { where: { endedAt: null, createdAt: { gt: new Date(Date.now() - 12 * 3600_000) } } },
        },
      },
    },
  });
  return rows.map(({ role, user: { signIns, disabledAt, ...user } }) => ({
    ...user,
    role,
    disabled: disabledAt !== null,
    signIns: signIns.length,
    lastSeenAt:
      signIns.map(({ lastSeenAt }) => lastSeenAt).sort((a, b) => b.getTime() - a.getTime())[0] ?? null,
  }));
}

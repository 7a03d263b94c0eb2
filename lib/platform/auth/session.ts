import "server-only";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { db } from "../db/client";
import { type Actor, ANONYMOUS } from "./actor";
import { authOptions } from "./options";

const IDLE_MS = 3 * 3600_000;
const ABSOLUTE_MS = 12 * 3600_000;
const SEEN_EVERY_MS = 60_000;

/** Who sends this request. The cookie only names a row: without a live one it is nobody. */
export const currentActor = cache(async (): Promise<Actor> => {
  const session = await getServerSession(authOptions());
  return session?.signInId ? actorOf(session.signInId, { active: true }) : ANONYMOUS;
});

/**
 * The person of a sign-in that was not ended, not idle for 3 hours and not older than 12.
 *
 * @param active whether asking shows that somebody is there; an open event stream does not
 */
export async function actorOf(
  signInId: string,
  { active, now = Date.now() }: { active: boolean; now?: number },
): Promise<Actor> {
  const row = await db.signIn.findUnique({
    where: { id: signInId },
    select: {
      endedAt: true,
      createdAt: true,
      lastSeenAt: true,
      user: {
        select: {
          id: true,
          name: true,
          disabledAt: true,
          roles: { select: { editionId: true, role: true } },
        },
      },
    },
  });
  if (!row || row.endedAt || row.user.disabledAt) return ANONYMOUS;
  const idle = now - row.lastSeenAt.getTime();
  if (idle > IDLE_MS || now - row.createdAt.getTime() > ABSOLUTE_MS) return ANONYMOUS;
  if (active && idle > SEEN_EVERY_MS) {
    await db.signIn.update({ where: { id: signInId }, data: { lastSeenAt: new Date(now) } });
  }
  const roles = Object.fromEntries(row.user.roles.map(({ editionId, role }) => [editionId, role]));
  return { kind: "user", id: row.user.id, name: row.user.name, roles };
}

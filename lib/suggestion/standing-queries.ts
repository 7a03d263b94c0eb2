import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import type { Standing } from "./schema";
import { standings } from "./standing-rules";

/** What stands between an institution and each other by their requests; those of the desk are no institution. */
export async function standingsOf(actor: Actor, editionId: string): Promise<Map<string, Standing>> {
  if (actor.kind !== "institution") return new Map();
  const rows = await db.meetingRequest.findMany({
    where: { editionId, OR: [{ fromId: actor.id }, { toId: actor.id }] },
    select: { id: true, fromId: true, toId: true, state: true, priority: true },
  });
  return standings(rows, actor.id);
}

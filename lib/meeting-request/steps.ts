import { db } from "@/lib/platform/db/client";
import type { RequestStep } from "./view-schema";

/** What institutions may know of a request's history; pins, priorities and vetoes are the organiser's and the asker's. */
const TOLD = [
  "request.asked",
  "request.added",
  "request.vetoed",
  "request.accepted",
  "request.declined",
  "request.withdrawn",
  "request.reopened",
];

/** What happened to a request so far, oldest first, as one of its institutions knows it. */
export async function stepsOf(requestId: string, profileId: string): Promise<RequestStep[]> {
  const entries = await db.auditEntry.findMany({
    where: { entity: "request", entityId: requestId, action: { in: TOLD } },
    orderBy: { id: "asc" },
    select: { at: true, action: true, actorKind: true, actorId: true },
  });
  return entries.map(({ at, action, actorKind, actorId }) => ({
    ...{ at, action: action.replace("request.", "") },
    by: actorKind !== "INSTITUTION" ? "organiser" : actorId === profileId ? "us" : "them",
  }));
}

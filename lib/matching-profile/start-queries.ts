import "server-only";
import type { EditionView } from "@/lib/edition/schema";
import { matchingSettings } from "@/lib/matching/queries";
import { isAskingOpen } from "@/lib/matching/rules";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { ownDetail } from "./detail-queries";
import { isComplete } from "./rules";
import type { StartFacts } from "./schema";

/** Where an institution stands in the matching, for whoever holds its link. */
export async function startFacts(
  actor: Actor & { kind: "institution" },
  edition: Pick<EditionView, "id" | "mode">,
  now: Date,
): Promise<StartFacts | null> {
  const { id } = actor;
  const wish = { priority: { not: "NEVER" as const } };
  const live = { state: { in: ["OPEN" as const, "ACCEPTED" as const] }, ...wish };
  const [own, settings, unanswered, received, made, meetings] = await Promise.all([
    ownDetail(actor),
    matchingSettings(edition),
    db.meetingRequest.count({ where: { toId: id, state: "OPEN", ...wish } }),
    db.meetingRequest.count({ where: { toId: id, state: { not: "WITHDRAWN" }, ...wish } }),
    db.meetingRequest.count({ where: { fromId: id, ...live } }),
    db.meeting.count({ where: { state: "SCHEDULED", holds: { some: { profileId: id } } } }),
  ]);
  return (
    own && {
      ...{ unanswered, received, made, meetings },
      complete: isComplete(own),
      attendees: own.attendees.length,
      askingOpen: isAskingOpen(settings, now),
      representative: own.representative,
    }
  );
}

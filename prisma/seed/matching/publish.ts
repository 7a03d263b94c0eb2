import type { Place } from "@/lib/meeting/place";
import { newId } from "@/lib/platform/id/id";
import type { Plan, Problem } from "@/lib/scheduler/format";
import { placesOf } from "@/lib/timetable/difference";
import { inParts } from "../counts";
import type { Stage } from "./stage";

/** Writes the meetings of a plan with all that they hold; returns their ids by those of their requests. */
export async function publish(
  { db, edition }: Stage,
  problem: Problem,
  plan: Plan,
  changedAt: Date,
): Promise<Map<string, string>> {
  const meetings = [...placesOf(problem, plan)].map(([requestId, place]) => ({
    ...{ id: newId(), requestId, place },
  }));
  await db.meeting.createMany({
    data: meetings.map(({ id, requestId, place: { slotIds, tableId } }) => ({
      ...{ id, editionId: edition.id, requestId, tableId, changedAt },
      ...{ slotId: slotIds[0] ?? "", length: slotIds.length },
    })),
  });
  const holds = meetings.flatMap(({ id: meetingId, place }) =>
    heldBy(place).map((hold) => ({ id: newId(), meetingId, ...hold })),
  );
  for (const data of inParts(holds)) await db.meetingHold.createMany({ data });
  return new Map(meetings.map(({ id, requestId }) => [requestId, id]));
}

function heldBy({ slotIds, tableId, profileIds, interpreters }: Place) {
  const taken = [
    { tableId },
    ...profileIds.map((profileId) => ({ profileId })),
    ...interpreters.map(({ id, pair }) => ({ interpreterId: id, pair })),
  ];
  return slotIds.flatMap((slotId) => taken.map((hold) => ({ slotId, ...hold })));
}

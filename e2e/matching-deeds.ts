import { usualSettings } from "@/lib/matching/rules";
import { inviteRepresentative } from "@/lib/matching-profile/invite-service";
import { answer, ask } from "@/lib/meeting-request/service";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import type { Refusal, Result } from "@/lib/platform/result/result";
import { publish } from "@/lib/testing/factories/talks";
import type { House, Matching } from "./matching-scene";

/** The organiser sends an institution its link. */
export async function invite({ organiser, edition }: Matching, { id }: House) {
  must(await inviteRepresentative(organiser, edition.id, id));
}

/** One institution asks another to meet; the request's id. */
export async function asks(from: House, to: House, message = ""): Promise<string> {
  return must(await ask(from.actor, { id: newId(), toId: to.id, priority: "WISH", message })).id;
}

export async function vetoes(from: House, to: House): Promise<string> {
  return must(await ask(from.actor, { id: newId(), toId: to.id, priority: "NEVER", message: "" })).id;
}

export async function accepts({ actor }: House, id: string) {
  const { version } = await db.meetingRequest.findUniqueOrThrow({ where: { id } });
  must(await answer(actor, actor.editionId, { id, version, answer: "accept", reason: "" }));
}

/** Two institutions that agreed to meet; the request's id. */
export async function agreed(from: House, to: House): Promise<string> {
  const id = await asks(from, to);
  await accepts(to, id);
  return id;
}

/** Publishes a timetable in which each request meets at the first table, in the slot given. */
export async function published(matching: Matching, slots: Record<string, number>) {
  const { edition, round, tables, interpreter, organiser } = matching;
  const stage = {
    ...{ editionId: edition.id, organiser, interpreters: [interpreter] },
    requests: Object.keys(slots).map((id) => ({ id })),
    slots: round.slots.map(({ id }) => id),
    tables: [...tables],
  };
  const spots = Object.values(slots).map((slot, at) => [at, [slot, 0, 0] as [number, number, number]]);
  must(await publish(stage, Object.fromEntries(spots)));
}

const MINUTE = 60_000;

/** The day has come: the first slot began twenty minutes ago, so that it is over and the second is running. */
export async function onTheDay({ round }: Matching) {
  for (const [at, { id }] of round.slots.entries()) {
    const startsAt = new Date(Date.now() + (at * round.slotMinutes - 20) * MINUTE);
    const endsAt = new Date(startsAt.getTime() + round.slotMinutes * MINUTE);
    await db.timeSlot.update({ where: { id }, data: { startsAt, endsAt } });
  }
}

/** Institutions can no longer ask or answer. */
export async function closeAsking({ edition }: Matching) {
  const { weights, limits, asking } = usualSettings(edition.mode);
  await db.matchingSettings.create({
    data: { editionId: edition.id, open: false, weights, limits, asking },
  });
}

function must<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(`Refused: ${result.reason.key}`);
  return result.value;
}

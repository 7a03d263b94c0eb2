import "server-only";
import { record } from "@/lib/audit/record";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { ok, refuse } from "@/lib/platform/result/result";
import { MAX_SPEAKERS, type SpeakerInput, type SpeakerMove } from "./schema";

/** Puts an institution last among those who speak in a session. */
export async function addSpeaker(actor: Actor, editionId: string, sessionId: string, input: SpeakerInput) {
  return changeSpeakers(actor, editionId, sessionId, async (tx, speakers) => {
    if (speakers.length >= MAX_SPEAKERS) return refuse("programme.tooManySpeakers", { limit: MAX_SPEAKERS });
    const institution = await tx.institution.findFirst({
      where: { id: input.institutionId, mergedIntoId: null },
      select: { id: true },
    });
    if (!institution) return refuse("programme.noSuchInstitution");
    const { topicZh, topicJa, topicKo, topicEn } = input;
    const topic = { zh: topicZh, ja: topicJa, ko: topicKo, en: topicEn };
    return ok([...speakers, { institutionId: institution.id, topic }]);
  });
}

/** Moves a speaker one place up or down, or takes it away. */
export async function moveSpeaker(actor: Actor, editionId: string, sessionId: string, move: SpeakerMove) {
  return changeSpeakers(actor, editionId, sessionId, async (_tx, speakers) => {
    const from = speakers.findIndex(({ order }) => order === move.order);
    const moved = speakers[from];
    if (!moved) return refuse("notFound");
    const others = speakers.filter((speaker) => speaker !== moved);
    if (move.to === "away") return ok(others);
    const to = Math.max(0, move.to === "up" ? from - 1 : from + 1);
    return ok(others.toSpliced(to, 0, moved));
  });
}

type Speaker = { institutionId: string; topic: Prisma.JsonValue };
type Decision = ReturnType<typeof refuse> | { ok: true; value: Speaker[] };
type Decide = (tx: Db, speakers: (Speaker & { order: number })[]) => Promise<Decision>;

/** The whole list is decided on and written under the session's lock, so that two changes do not mix. */
async function changeSpeakers(actor: Actor, editionId: string, sessionId: string, decide: Decide) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT seating_lock(ARRAY[${sessionId}]::uuid[])::text`;
    const session = await tx.session.findFirst({ where: { id: sessionId, editionId }, select: { id: true } });
    if (!session) return refuse("notFound");
    const before = await tx.speaker.findMany({ where: { sessionId }, orderBy: { order: "asc" } });
    const decision = await decide(tx, before);
    if (!decision.ok) return decision;
    await tx.speaker.deleteMany({ where: { sessionId } });
    await tx.speaker.createMany({
      data: decision.value.map((speaker, order) => row(sessionId, order, speaker)),
    });
    const fact = { editionId, action: "session.speakers", entity: "session", entityId: sessionId };
    await record(tx, actor, {
      ...fact,
      before: { speakers: said(before) },
      after: { speakers: said(decision.value) },
    });
    return ok();
  });
}

const row = (sessionId: string, order: number, { institutionId, topic }: Speaker) => ({
  sessionId,
  order,
  institutionId,
  topic: topic as Prisma.InputJsonValue,
});

const said = (speakers: Speaker[]) =>
  speakers.map(({ institutionId, topic }) => ({ institutionId, topic: topic as Record<string, string> }));

import "server-only";
import { isAskingOpen } from "@/lib/matching/rules";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import { ok, refuse } from "@/lib/platform/result/result";
import { partiesOf, UNPINNED, withRequest } from "./change";
import { create } from "./create";
import { inTurn, isBarred, type LockedRequest, lockPair } from "./lock";
import { askRefusal, isVeto, needsReason } from "./rules";
import type { AnswerInput, AskInput, WithdrawInput } from "./schema";
import { askFacts, rulesOf } from "./standing";
import { putVeto } from "./veto";

/**
 * An institution asks another to meet, or says with NEVER that it does not want to. The limit is counted under the
 * lock of its profile, so it holds whatever is sent at once; the same form sent again answers as the first time.
 */
export async function ask(actor: Actor, input: AskInput) {
  if (actor.kind !== "institution") return refuse("forbidden");
  const { id: fromId, editionId } = actor;
  const { id, toId, priority, message } = input;
  return inTurn(async (tx) => {
    const pair = await lockPair(tx, editionId, fromId, toId);
    if (fromId === toId) return refuse("request.oneself");
    if (!pair) return refuse("notFound");
    const sent = await tx.meetingRequest.findUnique({ where: { id }, select: { fromId: true, toId: true } });
    if (sent) return sent.fromId === fromId && sent.toId === toId ? ok({ id }) : refuse("notFound");
    const row = { id, editionId, fromId, toId, priority, origin: "INSTITUTION" as const };
    if (isVeto(row)) return (await closed(tx, editionId)) ?? putVeto(tx, actor, row);
    const refusal = askRefusal(await askFacts(tx, editionId, pair), new Date());
    if (refusal) return refusal;
    const locale = message ? pair.from.textLocale : null;
    const barred = await isBarred(tx, [fromId, toId]);
    const tellings = barred ? [] : [{ kind: "request.received" as const, profileId: toId }];
    await create(tx, actor, { ...row, message, messageLocale: locale }, "request.asked", tellings);
    return ok({ id });
  });
}

/** An institution answers what it was asked; an organiser takes its answer down. */
export const answer = (actor: Actor, editionId: string, { id, version, answer, reason }: AnswerInput) =>
  withRequest(actor, { deed: answer, editionId, id, version }, async (tx, request, role) => {
    if (role !== "ORGANISER") {
      const refusal = await closed(tx, editionId);
      if (refusal) return refusal;
    }
    // What the organiser took down, the institution that was asked hears as well.
    const others = role === "ORGANISER" ? [request.fromId, request.toId] : [request.fromId];
    if (answer === "decline") return ok(declined(others, reason));
    return (await isBarred(tx, partiesOf(request)))
      ? refuse("request.vetoed")
      : ok(accepted(request, others));
  });

/**
 * Takes a request back, calls an agreed meeting off, or lifts a veto. A meeting that is published already stays
 * where it is until the timetable is repaired.
 */
export function withdraw(actor: Actor, editionId: string, { id, version, reason }: WithdrawInput) {
  return withRequest(actor, { deed: "withdraw", editionId, id, version }, async (tx, request, role) => {
    if (needsReason("withdraw", request) && !reason) return refuse("request.reasonMissing");
    const own = role === "ASKER" ? request.fromId : role === "ASKED" ? request.toId : "";
    const tell = (await thoseWhoKnow(tx, request))
      .filter((profileId) => profileId !== own)
      .map((profileId) => ({ kind: "request.withdrawn" as const, profileId }));
    const data = { ...UNPINNED, state: "WITHDRAWN" as const, declineReason: reason || null };
    return ok({ action: "request.withdrawn", data, tell });
  });
}

/** Takes a veto back; nobody else had heard of it. */
export const liftVeto = (actor: Actor, editionId: string, { id, version }: Omit<WithdrawInput, "reason">) =>
  withRequest(actor, { deed: "lift", editionId, id, version }, async () =>
    ok({ action: "request.vetoLifted", data: { state: "WITHDRAWN" as const } }),
  );

/** Of a request that awaits its answer guests know nothing yet, nor does an institution that wants none of the asker. */
async function thoseWhoKnow(tx: Db, request: LockedRequest): Promise<string[]> {
  const { fromId, toId } = request;
  if (request.state !== "OPEN") return partiesOf(request);
  return (await isBarred(tx, [fromId, toId])) ? [fromId] : [fromId, toId];
}

async function closed(tx: Db, editionId: string) {
  const { settings } = await rulesOf(tx, editionId);
  return isAskingOpen(settings, new Date()) ? null : refuse("request.closed");
}

const declined = (others: string[], reason: string) => ({
  action: "request.declined",
  data: { ...UNPINNED, state: "DECLINED" as const, declineReason: reason || null, answeredAt: new Date() },
  tell: others.map((profileId) => ({ kind: "request.declined" as const, profileId })),
});

const accepted = (request: LockedRequest, others: string[]) => ({
  action: "request.accepted",
  data: { state: "ACCEPTED" as const, declineReason: null, answeredAt: new Date() },
  tell: [
    ...others.map((profileId) => ({ kind: "request.accepted" as const, profileId })),
    ...request.guests.map(({ profileId }) => ({ kind: "request.arranged" as const, profileId })),
  ],
});

import type { Actor } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import { ok, refuse } from "@/lib/platform/result/result";
import { apply, type Change, partiesOf, UNPINNED } from "./change";
import { create } from "./create";
import { between, type LockedRequest, lockRequests } from "./lock";
import { isInForce } from "./rules";
import type { RequestOrigin } from "./schema";

type Veto = { id: string; editionId: string; fromId: string; toId: string; origin: RequestOrigin };

/**
 * Bars two institutions from meeting. What is live between them ends as if `fromId` had declined or withdrawn it,
 * with the ordinary letter; from a meeting of several one of the two is taken out. Both profiles are locked.
 */
export async function putVeto(tx: Db, actor: Actor, veto: Veto) {
  const { fromId, toId } = veto;
  const earlier = await between(tx, fromId, toId);
  if (earlier.some((one) => one.fromId === fromId && isInForce(one))) return refuse("request.alreadyVetoed");
  for (const request of await lockRequests(tx, await shared(tx, fromId, toId)))
    await apply(tx, actor, request, ending(request, fromId, toId));
  await create(tx, actor, { ...veto, state: "OPEN", priority: "NEVER" }, "request.vetoed", []);
  return ok({ id: veto.id });
}

/** Ids of live requests in which both take part, as a pair or as guests. */
async function shared(tx: Db, a: string, b: string): Promise<string[]> {
  const takesPart = (id: string) => ({
    OR: [{ fromId: id }, { toId: id }, { guests: { some: { profileId: id } } }],
  });
  const rows = await tx.meetingRequest.findMany({
    where: {
      AND: [takesPart(a), takesPart(b)],
      priority: { not: "NEVER" },
      state: { in: ["OPEN", "ACCEPTED"] },
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

function ending(request: LockedRequest, vetoing: string, barred: string): Change {
  const guests = request.guests.map(({ profileId }) => profileId);
  const leaving = guests.includes(vetoing) ? vetoing : guests.includes(barred) ? barred : null;
  if (leaving) {
    const tell = request.state === "ACCEPTED" && leaving === barred ? [withdrawn(barred)] : [];
    return { action: "request.guests", data: {}, guests: guests.filter((id) => id !== leaving), tell };
  }
  const declines = request.state === "OPEN" && request.toId === vetoing;
  const others = partiesOf(request).filter((id) => id !== vetoing);
  const told = request.state === "OPEN" ? [barred] : others;
  return {
    action: declines ? "request.declined" : "request.withdrawn",
    data: {
      ...UNPINNED,
      state: declines ? "DECLINED" : "WITHDRAWN",
      answeredAt: declines ? new Date() : request.answeredAt,
    },
    tell: declines ? [{ kind: "request.declined", profileId: barred }] : told.map(withdrawn),
  };
}

const withdrawn = (profileId: string) => ({ kind: "request.withdrawn" as const, profileId });

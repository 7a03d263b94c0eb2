import type { Actor } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import { ok, refuse } from "@/lib/platform/result/result";
import { apply, type Change, partiesOf, UNPINNED } from "./change";
import { create } from "./create";
import { between, type LockedRequest, lockRequests } from "./lock";
import { isInForce } from "./rules";
import type { RequestOrigin } from "./schema";
import type { LetterKind } from "./tell";

type Veto = { id: string; editionId: string; fromId: string; toId: string; origin: RequestOrigin };

/**
 * Bars two institutions from meeting. What is live between them ends as if `fromId` had declined or withdrawn it,
 * with the ordinary letter, which of an organiser's veto `fromId` gets as well; from a meeting of several one of the
 * two is taken out. Both profiles are locked.
 */
export async function putVeto(tx: Db, actor: Actor, veto: Veto) {
  const { fromId, toId } = veto;
  const earlier = await between(tx, fromId, toId);
  if (earlier.some((one) => one.fromId === fromId && isInForce(one))) return refuse("request.alreadyVetoed");
  for (const request of await lockRequests(tx, await shared(tx, fromId, toId)))
    await apply(tx, actor, request, ending(request, veto));
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

function ending(request: LockedRequest, { fromId: vetoing, toId: barred, origin }: Veto): Change {
  // An institution knows of its own veto; of one that the desk made for it, only by what it ended.
  const unknowing = origin === "INSTITUTION" ? [] : [vetoing];
  const guests = request.guests.map(({ profileId }) => profileId);
  const leaving = guests.includes(vetoing) ? vetoing : guests.includes(barred) ? barred : null;
  if (leaving) {
    const isTold = request.state === "ACCEPTED" && [barred, ...unknowing].includes(leaving);
    return {
      action: "request.guests",
      data: {},
      guests: guests.filter((id) => id !== leaving),
      tell: isTold ? [letter("request.withdrawn")(leaving)] : [],
    };
  }
  const declines = request.state === "OPEN" && request.toId === vetoing;
  const others = partiesOf(request).filter((id) => id !== vetoing);
  const told = [...(request.state === "OPEN" ? [barred] : others), ...unknowing];
  return {
    action: declines ? "request.declined" : "request.withdrawn",
    data: {
      ...UNPINNED,
      state: declines ? "DECLINED" : "WITHDRAWN",
      answeredAt: declines ? new Date() : request.answeredAt,
    },
    tell: told.map(letter(declines ? "request.declined" : "request.withdrawn")),
  };
}

const letter = (kind: LetterKind) => (profileId: string) => ({ kind, profileId });

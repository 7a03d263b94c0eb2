import { difference, record } from "@/lib/audit/record";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { isId } from "@/lib/platform/id/is-id";
import { ok, refuse } from "@/lib/platform/result/result";
import { findRequest, inTurn, type LockedRequest, lockProfiles, lockRequests } from "./lock";
import { canSee, roleIn } from "./policy";
import { type Deed, isDone, mayDo, type Role } from "./rules";
import { type Telling, tell } from "./tell";

type Refused<Key extends string> = {
  ok: false;
  reason: { key: Key; values?: Record<string, string | number> };
};
export type Change = {
  action: string;
  data: Prisma.MeetingRequestUncheckedUpdateInput;
  /** Who is in the meeting from now on beside the two, where that changes. */
  guests?: string[];
  tell?: Omit<Telling, "requestId">[];
};
export type Decision<Key extends string> = { ok: true; value: Change } | Refused<Key>;

type About = {
  deed: Deed;
  editionId: string;
  id: string;
  version: number /** Locked too. */;
  others?: string[];
};

/** Locks a request and its institutions, sees whether the deed is theirs to do, decides, writes, records, tells. */
export async function withRequest<Key extends string = never>(
  actor: Actor,
  { deed, editionId, id, version, others = [] }: About,
  decide: (tx: Db, request: LockedRequest, role: Role) => Promise<Decision<Key>>,
) {
  const mayTry = actor.kind === "institution" ? actor.editionId === editionId : canOrganise(actor, editionId);
  if (!mayTry) return refuse("forbidden");
  return inTurn(async (tx) => {
    const seen = isId(id) ? await findRequest(tx, editionId, id) : null;
    if (!seen || !canSee(actor, seen)) return refuse("notFound");
    await lockProfiles(tx, editionId, [...partiesOf(seen), ...others]);
    const [request] = await lockRequests(tx, [id]);
    const role = request && roleIn(actor, request);
    if (!request || !role) return refuse("notFound");
    if (request.version !== version) return isDone(deed, request) ? ok() : refuse("request.changed");
    if (!mayDo(deed, role, request)) return refuse("request.notNow");
    const decision = await decide(tx, request, role);
    if (!decision.ok) return decision;
    await apply(tx, actor, request, decision.value);
    return ok();
  });
}

/** What ends gives its slot and table back. */
export const UNPINNED = { pinnedSlotId: null, pinnedTableId: null };

export const partiesOf = ({ fromId, toId, guests }: Pick<LockedRequest, "fromId" | "toId" | "guests">) => [
  fromId,
  toId,
  ...guests.map(({ profileId }) => profileId),
];

/** Writes a change to a locked request, with its place in the log and its letters; nothing where nothing differs. */
export async function apply(tx: Db, actor: Actor, before: LockedRequest, change: Change): Promise<void> {
  const { id, editionId } = before;
  const { guests, data } = change;
  const old = { ...before, guests: before.guests.map(({ profileId }) => profileId).sort() };
  const { any, ...changed } = difference<Record<string, unknown>>(old, {
    ...data,
    ...(guests ? { guests: guests.toSorted() } : {}),
  });
  if (!any) return;
  await tx.meetingRequest.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
  if (guests) await replaceGuests(tx, id, guests);
  await record(tx, actor, {
    ...{ editionId, action: change.action, entity: "request", entityId: id },
    ...{ before: withoutWords(changed.before), after: withoutWords(changed.after) },
  });
  await tell(
    tx,
    editionId,
    (change.tell ?? []).map((one) => ({ ...one, requestId: id })),
  );
}

async function replaceGuests(tx: Db, requestId: string, guests: string[]): Promise<void> {
  await tx.meetingRequestGuest.deleteMany({ where: { requestId, profileId: { notIn: guests } } });
  await tx.meetingRequestGuest.createMany({
    data: guests.map((profileId) => ({ requestId, profileId })),
    skipDuplicates: true,
  });
}

/** A reason is what somebody wrote to somebody: it stays with the request, the log says that there was one. */
function withoutWords({ declineReason, ...rest }: Record<string, Prisma.InputJsonValue>) {
  return declineReason ? { ...rest, declineReason: true } : rest;
}

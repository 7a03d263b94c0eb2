import "server-only";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import { ok, refuse } from "@/lib/platform/result/result";
import { partiesOf, withRequest } from "./change";
import { create } from "./create";
import { between, inTurn, isBarred, type LockedRequest, lockProfiles } from "./lock";
import { isLive, isVeto } from "./rules";
import { type AddInput, type ChangeInput, type GuestInput, MAX_GUESTS, type VersionInput } from "./schema";
import { putVeto } from "./veto";

/**
 * An organiser adds a request: agreed already, to be answered, or as a veto of the first institution. Window, limits
 * and who may ask whom bind institutions, not the organiser; that nobody meets themselves or one another twice does.
 */
export async function addRequest(actor: Actor, editionId: string, input: AddInput) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  const { id, fromId, toId, guestIds, priority, length, as } = input;
  const parties = [fromId, toId, ...guestIds];
  if (new Set(parties).size < parties.length) return refuse("request.oneself");
  return inTurn(async (tx) => {
    if ((await lockProfiles(tx, editionId, parties)).size < parties.length) return refuse("notFound");
    const sent = await tx.meetingRequest.findUnique({ where: { id }, select: { editionId: true } });
    if (sent) return sent.editionId === editionId ? ok({ id }) : refuse("notFound");
    const row = { id, editionId, fromId, toId, origin: "ORGANISER" as const };
    if (as === "NEVER") return putVeto(tx, actor, row);
    const live = (await between(tx, fromId, toId)).find(isLive);
    if (live) return refuse("request.alreadyThere", { request: live.id });
    if (await isBarred(tx, parties)) return refuse("request.vetoed");
    const answeredAt = as === "ACCEPTED" ? new Date() : null;
    const data = { ...row, guestIds, priority, length, state: as, answeredAt };
    await create(tx, actor, data, "request.added", added(as, toId, parties));
    return ok({ id });
  });
}

const added = (as: "ACCEPTED" | "OPEN", toId: string, parties: string[]) =>
  as === "OPEN"
    ? [{ kind: "request.received" as const, profileId: toId }]
    : parties.map((profileId) => ({ kind: "request.arranged" as const, profileId }));

/** A veto on behalf of the institution that asked; the request ends with it, and both are told. */
export async function forbid(actor: Actor, editionId: string, newId: string, input: VersionInput) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return inTurn(async (tx) => {
    const found = await tx.meetingRequest.findFirst({ where: { id: input.id, editionId } });
    if (!found || isVeto(found)) return refuse("notFound");
    const { fromId, toId } = found;
    await lockProfiles(tx, editionId, [fromId, toId]);
    const seen = await tx.meetingRequest.findFirst({ where: { id: input.id, version: input.version } });
    if (!seen) return refuse("request.changed");
    return putVeto(tx, actor, { id: newId, editionId, fromId, toId, origin: "ORGANISER" });
  });
}

/** Priority and length, as the timetable has to take them. */
export const changeRequest = (actor: Actor, editionId: string, { id, version, ...data }: ChangeInput) =>
  withRequest(actor, { deed: "change", editionId, id, version }, async (_tx, request) => {
    if (request.pinnedSlotId && data.length !== request.length) return refuse("request.pinnedLength");
    return ok({ action: "request.changed", data });
  });

/** Puts a further institution into a meeting, or takes one out; it is told where the meeting is agreed. */
export function changeGuest(actor: Actor, editionId: string, input: GuestInput) {
  const { id, version, profileId } = input;
  const about = { deed: "change" as const, editionId, id, version, others: [profileId] };
  return withRequest(actor, about, async (tx, request) => {
    const guests = request.guests.map((guest) => guest.profileId);
    const without = guests.filter((guest) => guest !== profileId);
    if (input.do === "add") {
      const refusal = await guestRefusal(tx, request, profileId);
      if (refusal) return refusal;
    } else if (without.length === guests.length) return refuse("notFound");
    const kind = input.do === "add" ? ("request.arranged" as const) : ("request.withdrawn" as const);
    return ok({
      action: "request.guests",
      data: {},
      guests: input.do === "add" ? [...guests, profileId] : without,
      tell: request.state === "ACCEPTED" ? [{ kind, profileId }] : [],
    });
  });
}

async function guestRefusal(tx: Db, request: LockedRequest, profileId: string) {
  const { editionId } = request;
  if (!(await tx.matchingProfile.findFirst({ where: { id: profileId, editionId }, select: { id: true } })))
    return refuse("notFound");
  const parties = partiesOf(request);
  if (parties.includes(profileId)) return refuse("request.inIt");
  if (request.guests.length >= MAX_GUESTS) return refuse("request.tooManyGuests", { limit: MAX_GUESTS });
  // The newcomer may be pinned elsewhere at that time.
  if (request.pinnedSlotId) return refuse("request.pinnedGuests");
  return (await isBarred(tx, [...parties, profileId])) ? refuse("request.vetoed") : null;
}

/** Takes an answer back, so that it can be given anew; both sides are told, and guests that they have no meeting now. */
export const reopen = (actor: Actor, editionId: string, { id, version }: VersionInput) =>
  withRequest(actor, { deed: "reopen", editionId, id, version }, async (tx, request) => {
    const { fromId, toId } = request;
    const other = (await between(tx, fromId, toId)).find((one) => one.id !== id && isLive(one));
    if (other) return refuse("request.alreadyThere", { request: other.id });
    if (await isBarred(tx, [fromId, toId])) return refuse("request.vetoed");
    return ok({
      action: "request.reopened",
      data: { state: "OPEN" as const, declineReason: null, answeredAt: null },
      tell: [
        { kind: "request.received" as const, profileId: toId },
        { kind: "request.reopened" as const, profileId: fromId },
        ...(request.state === "ACCEPTED" ? request.guests : []).map(({ profileId }) => ({
          ...{ kind: "request.withdrawn" as const, profileId },
        })),
      ],
    });
  });

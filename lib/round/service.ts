import "server-only";
import { difference, record } from "@/lib/audit/record";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import { placeSlots, replaceSlots, roomsTaken, slotsTaken } from "./cut-service";
import { readBreaks } from "./queries";
import {
  breakHours,
  breakSpans,
  type Cutting,
  cutSlots,
  type Hours,
  hoursOf,
  LONGEST_BLOCK,
  longestBlock,
} from "./rules";
import type { NewRoundInput, RoundInput } from "./schema";
import { apart, holdRooms, holdSession, type LockedRound, lockRound } from "./turn";

/** Makes a matching session a round and cuts it into slots; the answer is the round's id. */
export async function createRound(actor: Actor, editionId: string, input: NewRoundInput) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return apart(async (tx) => {
    if (!(await holdRooms(tx, editionId, input.roomIds))) return refuse("round.noSuchRoom");
    const session = await holdSession(tx, editionId, input.sessionId);
    if (session?.kind !== "MATCHING") return refuse("round.noSuchSession");
    const cut = cutting(session, input, breakHours(input));
    if (!cut.ok) return cut;
    const id = newId();
    const { wanted, data } = cut.value;
    const { roomIds, sessionId } = input;
    const rooms = { create: roomIds.map((roomId) => ({ roomId })) };
    await tx.matchingRound.create({ data: { id, editionId, sessionId, ...data, rooms } });
    await placeSlots(tx, { id, editionId }, wanted);
    const after = { sessionId, ...audited(data, roomIds, wanted.length) };
    await record(tx, actor, { editionId, action: "round.created", entity: "round", entityId: id, after });
    return ok({ id });
  });
}

/**
 * Changes how a round is cut and cuts it anew. Slots that stay where they are keep their id and what is planned in
 * them; the round is refused where a slot that would go has a meeting or is pinned.
 */
export async function changeRound(actor: Actor, editionId: string, id: string, input: RoundInput) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return apart(async (tx) => {
    if (!(await holdRooms(tx, editionId, input.roomIds))) return refuse("round.noSuchRoom");
    const before = await lockRound(tx, editionId, id);
    if (!before) return refuse("notFound");
    return recut(tx, actor, before, { ...input, hours: breakHours(input) });
  });
}

/** Cuts a round anew as it is set, after its session was moved; breaks keep their hours of the clock. */
export async function recutRound(actor: Actor, editionId: string, id: string) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return apart(async (tx) => {
    const before = await lockRound(tx, editionId, id);
    if (!before) return refuse("notFound");
    const { slotMinutes, pauseMinutes, rooms, session } = before;
    const hours = hoursOf(readBreaks(before.breaks), session.edition.timeZone);
    return recut(tx, actor, before, {
      ...{ slotMinutes, pauseMinutes, hours, roomIds: rooms.map(({ roomId }) => roomId) },
    });
  });
}

/** Takes the slots away again; the session stays in the programme. Refused where something is planned in them. */
export async function deleteRound(actor: Actor, editionId: string, id: string) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return apart(async (tx) => {
    const before = await lockRound(tx, editionId, id);
    if (!before) return refuse("notFound");
    const taken = await slotsTaken(tx, before.slots);
    if (taken) return refuse("round.slotsTaken", taken);
    await tx.matchingRound.delete({ where: { id } });
    const fact = { editionId, action: "round.deleted", entity: "round", entityId: id };
    await record(tx, actor, { ...fact, before: { sessionId: before.sessionId, ...auditedRow(before) } });
    return ok();
  });
}

type Setting = Pick<RoundInput, "slotMinutes" | "pauseMinutes" | "roomIds"> & { hours: Hours[] };

async function recut(tx: Db, actor: Actor, before: LockedRound, { hours, roomIds, ...setting }: Setting) {
  const { id, editionId, session, slots } = before;
  const cut = cutting(session, setting, hours);
  if (!cut.ok) return cut;
  const { wanted, data } = cut.value;
  const staying = new Set(roomIds);
  const left = before.rooms.filter(({ roomId }) => !staying.has(roomId));
  const inLeft = await roomsTaken(tx, id, left);
  if (inLeft) return refuse("round.roomsTaken", inLeft);
  const replaced = await replaceSlots(tx, { id, editionId, slots }, wanted);
  if (!replaced.ok) return replaced;
  await tx.matchingRoundRoom.deleteMany({ where: { roundId: id } });
  const rooms = { create: roomIds.map((roomId) => ({ roomId })) };
  await tx.matchingRound.update({ where: { id }, data: { ...data, rooms } });
  const { any, ...change } = difference(auditedRow(before), audited(data, roomIds, wanted.length));
  const moved = replaced.value;
  if (any || moved.made + moved.gone > 0) {
    const fact = { editionId, action: "round.changed", entity: "round", entityId: id };
    await record(tx, actor, { ...fact, ...change, after: { ...change.after, ...moved } });
  }
  return ok(moved);
}

type Held = { startsAt: Date; endsAt: Date; edition: { timeZone: string } };

/** The slots that a session would be cut into, and the columns that say so; refuses what cannot be cut. */
function cutting(
  { startsAt, endsAt, edition }: Held,
  setting: Pick<Cutting, "slotMinutes" | "pauseMinutes">,
  hours: Hours[],
) {
  const breaks = breakSpans(hours, { startsAt, endsAt }, edition.timeZone);
  if (!breaks) return refuse("round.noSuchTime");
  const { slotMinutes, pauseMinutes } = setting;
  const wanted = cutSlots({ startsAt, endsAt, slotMinutes, pauseMinutes, breaks });
  if (wanted.length === 0) return refuse("round.nothingFits");
  const longest = longestBlock(wanted);
  if (longest > LONGEST_BLOCK) return refuse("round.blockTooLong", { slots: longest, limit: LONGEST_BLOCK });
  const written = breaks.map((one) => ({
    startsAt: one.startsAt.toISOString(),
    endsAt: one.endsAt.toISOString(),
  }));
  return ok({ wanted, data: { slotMinutes, pauseMinutes, breaks: written } });
}

type Columns = { slotMinutes: number; pauseMinutes: number; breaks: { startsAt: string; endsAt: string }[] };

const audited = ({ slotMinutes, pauseMinutes, breaks }: Columns, roomIds: string[], slots: number) => ({
  ...{ slotMinutes, pauseMinutes, slots, rooms: roomIds.toSorted() },
  breaks: breaks.map(({ startsAt, endsAt }) => `${startsAt} – ${endsAt}`),
});

const auditedRow = (row: LockedRound) =>
  audited(
    {
      ...row,
      breaks: readBreaks(row.breaks).map(({ startsAt, endsAt }) => ({
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
    },
    row.rooms.map(({ roomId }) => roomId),
    row.slots.length,
  );

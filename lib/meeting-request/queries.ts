import "server-only";
import { isAskingOpen, limitOf } from "@/lib/matching/rules";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { isId } from "@/lib/platform/id/is-id";
import { canSee, roleIn } from "./policy";
import { isInForce, isVeto } from "./rules";
import { guestsOf, type LineRow, lineSelect, type WordsRow, wordsSelect } from "./select";
import { madeBy, rulesOf } from "./standing";
import { stepsOf } from "./steps";
import type { AskingState, OwnRequest, OwnRequestDetail, OwnRequests } from "./view-schema";

type Holder = Actor & { kind: "institution" };
const select = { ...lineSelect, ...wordsSelect };

/** All that an institution asked, was asked, wants none of and was added to; what awaits its answer comes first. */
export async function requestsOf(actor: Holder): Promise<OwnRequests> {
  const { id, editionId } = actor;
  const rows = await db.meetingRequest.findMany({
    where: {
      editionId,
      OR: [{ fromId: id }, { toId: id }, { guests: { some: { profileId: id } } }],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select,
  });
  const seen = ownOf(actor, rows);
  const wishes = seen.filter(({ priority }) => priority !== "NEVER");
  const received = wishes.filter(({ role }) => role === "ASKED");
  return {
    received: [
      ...received.filter(({ state }) => state === "OPEN").toReversed(),
      ...received.filter(({ state }) => state !== "OPEN"),
    ],
    made: wishes.filter(({ role }) => role === "ASKER"),
    vetoes: seen.filter(({ priority }) => priority === "NEVER"),
    joined: wishes.filter(({ role }) => role === "GUEST"),
  };
}

/** One request of an institution's with what happened to it so far; null where it is none of theirs. */
export async function ownRequest(actor: Holder, id: string): Promise<OwnRequestDetail | null> {
  if (!isId(id)) return null;
  const row = await db.meetingRequest.findFirst({ where: { id, editionId: actor.editionId }, select });
  if (!row) return null;
  const vetoes = await db.meetingRequest.findMany({
    where: { fromId: actor.id, priority: "NEVER", state: { not: "WITHDRAWN" } },
    select: { fromId: true, toId: true },
  });
  const [own] = ownOf(actor, [row], vetoes);
  return own ? { ...own, steps: await stepsOf(id, actor.id) } : null;
}

/** What an institution may still ask, and until when. */
export async function askingState(actor: Holder): Promise<AskingState> {
  const { settings } = await rulesOf(db, actor.editionId);
  const { institution } = await db.matchingProfile.findUniqueOrThrow({
    where: { id: actor.id },
    select: { institution: { select: { kind: true } } },
  });
  return {
    open: isAskingOpen(settings, new Date()),
    closesAt: settings.closesAt,
    limit: limitOf(settings, institution.kind),
    made: await madeBy(db, actor.id),
  };
}

type Row = LineRow & WordsRow & { editionId?: string };
type Veto = { fromId: string; toId: string };

function ownOf(actor: Holder, rows: Row[], vetoes?: Veto[]): OwnRequest[] {
  const barred = new Set(
    (vetoes ?? rows.filter(isInForce)).filter(({ fromId }) => fromId === actor.id).map(({ toId }) => toId),
  );
  return rows.flatMap((row) => {
    const own = ownRequestOf(actor, row);
    return own ? [{ ...own, vetoed: barred.has(own.partner.id) }] : [];
  });
}

function ownRequestOf(actor: Holder, row: Row): Omit<OwnRequest, "vetoed"> | null {
  const parties = { ...row, editionId: actor.editionId };
  const role = roleIn(actor, parties);
  if (!role || role === "ORGANISER" || !canSee(actor, parties)) return null;
  if (isVeto(row) && !isInForce(row)) return null;
  // Guests are the organiser's: until both have agreed there is nothing to join.
  if (role === "GUEST" && row.state !== "ACCEPTED") return null;
  const { id, state, origin, version, createdAt, answeredAt, from, to } = row;
  const inside = role !== "GUEST";
  return {
    ...{ id, state, origin, version, createdAt, answeredAt, role },
    guests: guestsOf(row).filter((guest) => guest.id !== actor.id),
    partner: role === "ASKER" ? to : from,
    second: role === "GUEST" ? to : null,
    priority: role === "ASKER" ? row.priority : null,
    message: inside ? row.message : "",
    messageLocale: inside ? row.messageLocale : null,
    reason: inside ? (row.declineReason ?? "") : "",
  };
}

import "server-only";
import { interpreters } from "@/lib/interpreter/queries";
import { REQUEST_STATES } from "@/lib/matching/schema";
import { profileCounts } from "@/lib/matching-profile/list-queries";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { meetingTables, rounds } from "@/lib/round/queries";
import { placesOf } from "@/lib/round/rules";
import { spokenBy } from "./languages";
import { pairBalance } from "./overview-rules";
import { type MatchingOverview, OUTCOMES, type PlacedPriority } from "./overview-schema";

/** Where an edition's matching stands; null for those who may not see it. */
export async function matchingOverview(
  actor: Actor,
  editionId: string,
  now: Date,
): Promise<MatchingOverview | null> {
  if (!canView(actor, editionId)) return null;
  const [profiles, asked, capacity, plans, meetings] = await Promise.all([
    profileFigures(actor, editionId),
    requestFigures(actor, editionId),
    capacityFigures(editionId),
    planFigures(editionId),
    meetingFigures(editionId, now),
  ]);
  return { profiles, ...asked, ...capacity, ...plans, ...meetings };
}

async function profileFigures(actor: Actor, editionId: string): Promise<MatchingOverview["profiles"]> {
  const { all, unlisted, unrepresented } = await profileCounts(actor, editionId);
  return { listed: all - unlisted, unlisted, silent: unrepresented };
}

const languages = { select: { languages: true, textLocale: true } } as const;

async function requestFigures(actor: Actor, editionId: string) {
  const counts = await db.meetingRequest.groupBy({
    by: ["state"],
    where: { editionId, priority: { not: "NEVER" } },
    _count: true,
  });
  const accepted = await db.meetingRequest.findMany({
    where: { editionId, state: "ACCEPTED", priority: { not: "NEVER" } },
    select: {
      ...{ priority: true, length: true, from: languages, to: languages },
      guests: { select: { profile: languages } },
      meeting: { select: { state: true } },
    },
  });
  const needs = accepted.map(({ from, to, guests, length }) => ({
    length,
    parties: [from, to, ...guests.map(({ profile }) => profile)].map(spokenBy),
  }));
  const of = (priority: PlacedPriority) => {
    const some = accepted.filter((one) => one.priority === priority);
    return { meetings: some.length, places: some.reduce((sum, { length }) => sum + length, 0) };
  };
  return {
    requests: tally(REQUEST_STATES, counts, ({ state }) => state),
    wanted: { MUST: of("MUST"), WISH: of("WISH"), IF_POSSIBLE: of("IF_POSSIBLE") },
    unplaced: accepted.filter(({ meeting }) => meeting?.state !== "SCHEDULED").length,
    pairs: pairBalance(
      needs,
      (await interpreters(actor, editionId)).filter(({ active }) => active),
    ),
  };
}

async function capacityFigures(editionId: string) {
  const [all, tables] = await Promise.all([rounds(editionId), meetingTables(editionId)]);
  const serving = new Set(all.flatMap((round) => round.rooms.map(({ id }) => id)));
  return {
    slots: all.reduce((sum, { slots }) => sum + slots.length, 0),
    tables: tables.filter(({ roomId }) => serving.has(roomId)).length,
    places: placesOf(all),
  };
}

async function planFigures(editionId: string) {
  const plans = await db.matchingPlan.findMany({
    where: { editionId, state: { in: ["QUEUED", "SOLVING", "DRAFT", "PUBLISHED"] } },
    select: { id: true, number: true, state: true, kind: true, publishedAt: true, createdAt: true },
  });
  const live = plans.find(({ state }) => state === "PUBLISHED");
  return {
    published: live
      ? { id: live.id, number: live.number, publishedAt: live.publishedAt ?? live.createdAt }
      : null,
    // What plans with things that are not there cannot be published.
    drafts: plans.filter(({ state, kind }) => state === "DRAFT" && kind !== "WHAT_IF").length,
    solving: plans.filter(({ state }) => state === "QUEUED" || state === "SOLVING").length,
  };
}

async function meetingFigures(editionId: string, now: Date) {
  const where = { editionId, state: "SCHEDULED" } as const;
  const [outcomes, unrecorded] = await Promise.all([
    db.meeting.groupBy({ by: ["outcome"], where, _count: true }),
    db.meeting.count({
      where: { ...where, outcome: "NONE", holds: { none: { slot: { endsAt: { gt: now } } } } },
    }),
  ]);
  const counts = tally(OUTCOMES, outcomes, ({ outcome }) => outcome);
  return {
    outcomes: counts,
    scheduled: Object.values(counts).reduce((sum, count) => sum + count, 0),
    unrecorded,
  };
}

function tally<Key extends string, Row extends { _count: number }>(
  keys: readonly Key[],
  rows: Row[],
  keyOf: (row: Row) => Key,
): Record<Key, number> {
  const count = (key: Key) => rows.find((row) => keyOf(row) === key)?._count ?? 0;
  return Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<Key, number>;
}

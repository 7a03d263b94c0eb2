import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/id/id";
import { buildEdition } from "./edition";
import { buildInstitution } from "./institution";
import { buildRoom, buildSession } from "./session";
import { unique } from "./unique";

const LANGUAGE = { CN: "zh", JP: "ja", KR: "ko", OBSERVER: "en" } as const;

/** A listed profile of a new institution (of China unless `side` says), which speaks its side's language. */
export async function buildProfile({
  side = "CN",
  ...overrides
}: Partial<Prisma.MatchingProfileUncheckedCreateInput> & { side?: keyof typeof LANGUAGE } = {}) {
  const locale = LANGUAGE[side];
  return db.matchingProfile.create({
    data: {
      id: newId(),
      editionId: overrides.editionId ?? (await buildEdition()).id,
      institutionId: overrides.institutionId ?? (await buildInstitution({ side })).id,
      offers: ["TOURISM"],
      seeks: ["FOOD"],
      textLocale: locale,
      languages: [locale],
      ...overrides,
    },
  });
}

/** An accepted wish of one new institution of an edition to meet another, of Japan. */
export async function buildRequest(overrides: Partial<Prisma.MeetingRequestUncheckedCreateInput> = {}) {
  const editionId = overrides.editionId ?? (await buildEdition()).id;
  return db.meetingRequest.create({
    data: {
      id: newId(),
      editionId,
      fromId: overrides.fromId ?? (await buildProfile({ editionId })).id,
      toId: overrides.toId ?? (await buildProfile({ editionId, side: "JP" })).id,
      state: "ACCEPTED",
      priority: "WISH",
      origin: "INSTITUTION",
      ...overrides,
    },
  });
}

type RoundOverrides = { editionId?: string; count?: number; minutes?: number };

/** A session of matching in a room of its own, cut into `count` slots one after the other (4 of 15 minutes). */
export async function buildRound({ count = 4, minutes = 15, ...overrides }: RoundOverrides = {}) {
  const editionId = overrides.editionId ?? (await buildEdition()).id;
  const room = await buildRoom({ editionId });
  const session = await buildSession({ editionId, roomId: room.id });
  const at = (slot: number) => new Date(session.startsAt.getTime() + slot * minutes * 60_000);
  const round = await db.matchingRound.create({
    data: {
      id: newId(),
      editionId,
      sessionId: session.id,
      slotMinutes: minutes,
      breaks: [],
      rooms: { create: { roomId: room.id } },
      slots: {
        create: Array.from({ length: count }, (_, slot) => ({
          ...{ id: newId(), editionId, startsAt: at(slot), endsAt: at(slot + 1), block: 0 },
        })),
      },
    },
    include: { slots: { orderBy: { startsAt: "asc" } } },
  });
  return { ...round, room, session };
}

/** A table in a room of the edition, a new one unless one is given. */
export async function buildTable(overrides: Partial<Prisma.MeetingTableUncheckedCreateInput> = {}) {
  const editionId = overrides.editionId ?? (await buildEdition()).id;
  const roomId = overrides.roomId ?? (await buildRoom({ editionId })).id;
  const number = unique();
  return db.meetingTable.create({
    data: { id: newId(), editionId, roomId, label: String(number), order: number, ...overrides },
  });
}

/** Somebody who interprets between Chinese and Japanese. */
export async function buildInterpreter(overrides: Partial<Prisma.InterpreterUncheckedCreateInput> = {}) {
  return db.interpreter.create({
    data: {
      id: newId(),
      editionId: overrides.editionId ?? (await buildEdition()).id,
      nativeFamily: "金",
      nativeGiven: "雪梅",
      latinFamily: "JIN",
      latinGiven: "XUEMEI",
      email: `interpreter${unique()}@example.org`,
      locale: "zh",
      pairs: ["ja-zh"],
      ...overrides,
    },
  });
}

type MeetingOverrides = Partial<Prisma.MeetingUncheckedCreateInput> & {
  request?: Prisma.MeetingRequestGetPayload<object>;
  interpreter?: { id: string; pair: string };
};

/** A scheduled meeting with all it holds, in the first slot of a new round at a new table unless others are given. */
export async function buildMeeting({ request, interpreter, ...overrides }: MeetingOverrides = {}) {
  const wanted = request ?? (await buildRequest({ editionId: overrides.editionId }));
  const { editionId } = wanted;
  const slotId = overrides.slotId ?? (await buildRound({ editionId })).slots[0]?.id ?? "";
  const tableId = overrides.tableId ?? (await buildTable({ editionId })).id;
  const taken = [
    { profileId: wanted.fromId },
    { profileId: wanted.toId },
    { tableId },
    ...(interpreter ? [{ interpreterId: interpreter.id, pair: interpreter.pair }] : []),
  ];
  return db.meeting.create({
    data: {
      ...{ id: newId(), editionId, requestId: wanted.id, slotId, tableId },
      holds: { create: taken.map((hold) => ({ id: newId(), slotId, ...hold })) },
      ...overrides,
    },
  });
}

/** A draft of a timetable with nothing in it. */
export async function buildPlan(overrides: Partial<Prisma.MatchingPlanUncheckedCreateInput> = {}) {
  const nothing = { slots: [], tables: [], participants: [], interpreters: [], meetings: [] };
  return db.matchingPlan.create({
    data: {
      id: newId(),
      editionId: overrides.editionId ?? (await buildEdition()).id,
      number: unique(),
      kind: "ANEW",
      state: "DRAFT",
      seed: 1,
      limitSeconds: 60,
      problem: { format: "delegation-desk/matching-problem@1", ...nothing },
      plan: { format: "delegation-desk/matching-plan@1", meetings: [], unplaced: [] },
      ...overrides,
    },
  });
}

import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Side } from "@/lib/platform/db/generated/enums";
import { newId } from "@/lib/platform/id/id";
import { buildEdition } from "./edition";
import { inAll, unique } from "./unique";

type SessionOverrides = Partial<Prisma.SessionUncheckedCreateInput> & {
  quotas?: Partial<Record<Side, number>>;
};

/** A bookable matching round of 50 seats, an hour long, on its edition's first day; in a room if one is given. */
export async function buildSession({ quotas = {}, ...overrides }: SessionOverrides = {}) {
  const edition = overrides.editionId
    ? await db.edition.findUniqueOrThrow({ where: { id: overrides.editionId } })
    : await buildEdition();
  const startsAt = new Date(edition.startsOn.getTime() + 2 * 3_600_000);
  const session = await db.session.create({
    data: {
      id: newId(),
      editionId: edition.id,
      kind: "MATCHING",
      title: inAll(`Session ${unique()}`),
      summary: inAll("A matching round."),
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3_600_000),
      languages: ["zh", "ja", "ko"],
      capacity: 50,
      ...overrides,
    },
  });
  for (const [side, quota] of Object.entries(quotas) as [Side, number][]) {
    await db.sessionSide.update({
      where: { sessionId_side: { sessionId: session.id, side } },
      data: { quota },
    });
  }
  return session;
}

export async function buildRoom(overrides: Partial<Prisma.RoomUncheckedCreateInput> = {}) {
  const editionId = overrides.editionId ?? (await buildEdition()).id;
  return db.room.create({
    data: { id: newId(), editionId, name: inAll(`Room ${unique()}`), capacity: 100, ...overrides },
  });
}

import type { Db } from "@/lib/platform/db/client";

/** A meeting as it stands, locked until the transaction ends; null where there is none. */
export async function lockMeeting(tx: Db, id: string) {
  await tx.$queryRaw`SELECT 1 FROM meeting WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.meeting.findUnique({ where: { id }, select });
  if (!row) return null;
  const { slot, request, edition, followUpOn, ...meeting } = row;
  return {
    ...meeting,
    startsAt: slot.startsAt,
    zone: edition.timeZone,
    followUpOn: followUpOn?.toISOString().slice(0, 10) ?? null,
    parties: [request.from, request.to, ...request.guests.map(({ profile }) => profile)],
  };
}

const party = { select: { id: true, institutionId: true } } as const;
const select = {
  id: true,
  editionId: true,
  slotId: true,
  state: true,
  version: true,
  outcome: true,
  absentIds: true,
  result: true,
  nextStep: true,
  agreed: true,
  followUpOn: true,
  slot: { select: { startsAt: true } },
  edition: { select: { timeZone: true } },
  request: {
    select: {
      from: party,
      to: party,
      guests: { select: { profile: party }, orderBy: { profileId: "asc" } },
    },
  },
} as const;

/** What a report is compared with. */
export type Before = NonNullable<Awaited<ReturnType<typeof lockMeeting>>>;

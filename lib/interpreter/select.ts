import { partySelect } from "@/lib/matching-profile/select";
import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { readLocalized } from "@/lib/platform/i18n/localized";
import { type Assignment, isLanguagePair } from "./schema";

const holdSelect = {
  pair: true,
  slot: { select: { startsAt: true, endsAt: true } },
  meeting: {
    select: {
      id: true,
      sequence: true,
      table: { select: { label: true, room: { select: { name: true } } } },
      request: {
        select: {
          from: { select: { institution: { select: partySelect } } },
          to: { select: { institution: { select: partySelect } } },
          guests: {
            orderBy: { profileId: "asc" },
            select: { profile: { select: { institution: { select: partySelect } } } },
          },
        },
      },
    },
  },
} satisfies Prisma.MeetingHoldSelect;

type Hold = Prisma.MeetingHoldGetPayload<{ select: typeof holdSelect }>;

/** The meetings of the published timetable that an interpreter is needed at, in the order of time. */
export async function assignmentsOf(tx: Db, interpreterId: string): Promise<Assignment[]> {
  const holds = await tx.meetingHold.findMany({
    where: { interpreterId, meeting: { state: "SCHEDULED" } },
    orderBy: { slot: { startsAt: "asc" } },
    select: holdSelect,
  });
  const found = new Map<string, Assignment>();
  for (const hold of holds) {
    const known = found.get(hold.meeting.id);
    // A meeting of several slots is one piece of work.
    if (known) known.endsAt = hold.slot.endsAt;
    else found.set(hold.meeting.id, assignment(hold));
  }
  return [...found.values()];
}

function assignment({ pair, slot, meeting }: Hold): Assignment {
  const { from, to, guests } = meeting.request;
  if (pair === null || !isLanguagePair(pair)) throw new Error(`no pair of languages: ${pair}`);
  return {
    ...slot,
    id: meeting.id,
    pair,
    table: meeting.table.label,
    room: readLocalized(meeting.table.room.name),
    parties: [from, to, ...guests.map(({ profile }) => profile)].map(({ institution }) => institution),
    sequence: meeting.sequence,
  };
}

import { interpreterName } from "@/lib/interpreter/rules";
import { isLanguagePair } from "@/lib/interpreter/schema";
import { partySelect } from "@/lib/matching-profile/select";
import type { Side } from "@/lib/names/schema";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { readLocalized } from "@/lib/platform/i18n/localized";
import type { TimeSlotView } from "@/lib/round/schema";
import { spanOf } from "./rules";
import type { MeetingInterpreter, MeetingParty, ReportedMeeting } from "./schema";

const party = { select: { id: true, institution: { select: partySelect } } } as const;

/** The columns of a {@link ReportedMeeting}. */
export const meetingSelect = {
  id: true,
  requestId: true,
  slot: { select: { id: true, roundId: true, block: true, startsAt: true, endsAt: true } },
  length: true,
  state: true,
  sequence: true,
  version: true,
  outcome: true,
  absentIds: true,
  result: true,
  nextStep: true,
  agreed: true,
  followUpOn: true,
  table: { select: { id: true, label: true, order: true, room: { select: { id: true, name: true } } } },
  request: {
    select: {
      from: party,
      to: party,
      guests: { select: { profile: party }, orderBy: { profileId: "asc" } },
    },
  },
  holds: {
    where: { interpreterId: { not: null } },
    select: {
      pair: true,
      interpreter: {
        select: {
          id: true,
          nativeFamily: true,
          nativeGiven: true,
          latinFamily: true,
          latinGiven: true,
          locale: true,
        },
      },
    },
    orderBy: [{ pair: "asc" }, { interpreterId: "asc" }],
  },
} satisfies Prisma.MeetingSelect;

export type MeetingRow = Prisma.MeetingGetPayload<{ select: typeof meetingSelect }>;

/** What all meetings of an edition have in common. */
export type Frame = { slots: TimeSlotView[]; sideOrder: Side[] };

/** A row as a view. Its times are those of its slots: a meeting of two slots ends with the second. */
export function meetingView(row: MeetingRow, { slots, sideOrder }: Frame): ReportedMeeting {
  const { slot, length, table, request, holds, followUpOn, ...rest } = row;
  const { room, ...place } = table;
  const span = spanOf(slots, slot.id, length);
  const parties = [request.from, request.to, ...request.guests.map(({ profile }) => profile)];
  const rank = ({ institution }: MeetingParty) => sideOrder.indexOf(institution.side);
  return {
    ...rest,
    slotIds: span.map(({ id }) => id),
    startsAt: slot.startsAt,
    endsAt: span.at(-1)?.endsAt ?? slot.endsAt,
    table: place,
    room: { id: room.id, name: readLocalized(room.name) },
    parties: parties
      .map(({ id, institution }) => ({ profileId: id, institution }))
      .sort((a, b) => rank(a) - rank(b)),
    interpreters: interpretersOf(holds),
    followUpOn: followUpOn?.toISOString().slice(0, 10) ?? null,
  };
}

/** Each once, though they are held for every slot of a long meeting. */
function interpretersOf(holds: MeetingRow["holds"]): MeetingInterpreter[] {
  const found = new Map<string, MeetingInterpreter>();
  for (const { interpreter, pair } of holds) {
    if (!interpreter || !pair || !isLanguagePair(pair)) continue;
    found.set(interpreter.id, { id: interpreter.id, pair, name: interpreterName(interpreter) });
  }
  return [...found.values()];
}

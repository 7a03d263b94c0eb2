import { partySelect } from "@/lib/matching-profile/select";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Party } from "./view-schema";

export const party = { select: { id: true, institution: { select: partySelect } } } as const;

/** The columns of a request that a list shows. */
export const lineSelect = {
  id: true,
  fromId: true,
  toId: true,
  state: true,
  priority: true,
  origin: true,
  length: true,
  pinnedSlotId: true,
  version: true,
  createdAt: true,
  answeredAt: true,
  from: party,
  to: party,
  guests: { select: { profileId: true, profile: party }, orderBy: { profileId: "asc" } },
} satisfies Prisma.MeetingRequestSelect;

export const wordsSelect = {
  message: true,
  messageLocale: true,
  declineReason: true,
} satisfies Prisma.MeetingRequestSelect;

export type LineRow = Prisma.MeetingRequestGetPayload<{ select: typeof lineSelect }>;
export type WordsRow = Prisma.MeetingRequestGetPayload<{ select: typeof wordsSelect }>;

export const guestsOf = ({ guests }: Pick<LineRow, "guests">): Party[] =>
  guests.map(({ profile }) => profile);

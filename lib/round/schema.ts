import type { LocalizedText } from "@/lib/platform/i18n/localized";

/** A time in which each institution has one meeting at most. Instants; slots of an edition never overlap. */
export type TimeSlotView = {
  id: string;
  roundId: string;
  startsAt: Date;
  endsAt: Date;
  /** Slots of one round and block follow each other without a break. */
  block: number;
};

export type MeetingTableView = {
  id: string;
  label: string;
  order: number;
  roomId: string;
  room: LocalizedText;
};

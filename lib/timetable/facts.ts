import type { RequestPriority } from "@/lib/matching/schema";
import type { PartyInstitution } from "@/lib/matching-profile/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { LocalizedText } from "@/lib/platform/i18n/localized";

export type Span = { startsAt: Date; endsAt: Date };

/** Everything a timetable is planned from, as it stands in the database. */
export type Facts = {
  rounds: { id: string; slotMinutes: number; pauseMinutes: number; roomIds: string[] }[];
  /** In the order of time; everything else by id. `added` here and below: there only what if. */
  slots: (Span & { id: string; roundId: string; block: number; added: boolean })[];
  tables: { id: string; label: string; roomId: string; room: LocalizedText; added: boolean }[];
  /** Names of rooms, of those that have rounds or tables. */
  rooms: ReadonlyMap<string, LocalizedText>;
  profiles: ProfileFact[];
  interpreters: InterpreterFact[];
  requests: RequestFact[];
  /** Two profiles of which one will not meet the other. */
  vetoes: [string, string][];
  meetings: MeetingFact[];
};

export type ProfileFact = {
  id: string;
  institution: PartyInstitution;
  languages: Locale[];
  tableId: string | null;
  maxMeetings: number | null;
  /** Hours of absence, and of seats that its attending delegates hold elsewhere. */
  away: Span[];
};

export type InterpreterFact = {
  id: string;
  name: string;
  /** That the name is written in; one who is there only what if has none. */
  lang?: string;
  pairs: string[];
  maxInRow: number | null;
  maxSlots: number | null;
  homeRoomId: string | null;
  active: boolean;
  away: Span[];
  added: boolean;
};

/** An accepted request; its guests are parties, too. */
export type RequestFact = {
  id: string;
  parties: string[];
  priority: RequestPriority;
  length: number;
  pinnedSlotId: string | null;
  pinnedTableId: string | null;
};

/** A scheduled meeting with all it holds. */
export type MeetingFact = {
  id: string;
  requestId: string;
  slotId: string;
  tableId: string;
  outcome: string;
  holds: {
    slotId: string;
    profileId: string | null;
    tableId: string | null;
    interpreterId: string | null;
    pair: string | null;
  }[];
};

import type { Side } from "@/lib/names/schema";
import type { LocalizedText } from "@/lib/platform/i18n/localized";

/** Kept counts of registrations by status; `named` are those that still stand: draft to waitlisted. */
export type Counts = {
  draft: number;
  submitted: number;
  confirmed: number;
  waitlisted: number;
  declined: number;
  cancelled: number;
  arrived: number;
  named: number;
};

export type SideCounts = Counts & { side: Side; host: boolean; declared: number };
export type KeyCounts = Counts & { key: string };

export type DelegationCounts = Counts & {
  id: string;
  side: Side;
  name: LocalizedText;
  order: number;
  quota: number | null;
  declared: number;
  /** Declared, but not named yet; never negative. */
  missing: number;
};

export type SessionCounts = {
  id: string;
  title: LocalizedText;
  startsAt: Date;
  capacity: number;
  reserved: number;
  waitlisted: number;
  bookable: boolean;
  closed: boolean;
  /** In the edition's order of sides. */
  sides: { side: Side; reserved: number; waitlisted: number; quota: number | null }[];
};

/** Sign-ups of one day in the venue's zone, and of all days up to it; `before` counts days to the opening. */
export type DaySignUps = { day: string; before: number; count: number; sum: number };

export type Dashboard = {
  total: Counts & { declared: number; missing: number };
  sides: SideCounts[];
  kinds: KeyCounts[];
  levels: KeyCounts[];
  sessions: SessionCounts[];
  delegations: DelegationCounts[];
  days: DaySignUps[];
};

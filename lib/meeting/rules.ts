import type { TimeSlotView } from "@/lib/round/schema";
import type { Mark, Outcome, Report } from "./schema";

type Time = { startsAt: Date; endsAt: Date };

/** The slots that a meeting takes, from the one it begins in on; a first one that is not there gives none. */
export function spanOf(slots: TimeSlotView[], slotId: string, length: number): TimeSlotView[] {
  const first = slots.findIndex(({ id }) => id === slotId);
  const begins = slots[first];
  if (!begins) return [];
  return slots
    .slice(first, first + length)
    .filter(({ roundId, block }) => roundId === begins.roundId && block === begins.block);
}

export type Phase = "over" | "now" | "next" | "later";

/** Where each meeting of one holder stands in time; `next` are those that begin first of what is to come. */
export function phases<Meeting extends Time>(meetings: Meeting[], now: Date): Map<Meeting, Phase> {
  const ahead = meetings.filter(({ startsAt }) => startsAt > now).map(({ startsAt }) => startsAt.getTime());
  const first = Math.min(...ahead);
  const phaseOf = ({ startsAt, endsAt }: Meeting): Phase => {
    if (endsAt <= now) return "over";
    if (startsAt <= now) return "now";
    return startsAt.getTime() === first ? "next" : "later";
  };
  return new Map(meetings.map((meeting) => [meeting, phaseOf(meeting)]));
}

/** Of times in order: the one that runs, and the first that is still to begin. */
export function nowAndNext<One extends Time>(times: One[], now: Date): { now: One | null; next: One | null } {
  return {
    now: times.find(({ startsAt, endsAt }) => startsAt <= now && now < endsAt) ?? null,
    next: times.find(({ startsAt }) => startsAt > now) ?? null,
  };
}

type Told = { outcome: Outcome; absentIds: string[]; agreed: boolean };

export type ReportRefusal =
  | "meeting.cancelled"
  | "meeting.notYet"
  | "meeting.changed"
  | "meeting.stranger"
  | "meeting.absentUnknown"
  | "meeting.tooFew"
  | "meeting.agreedNotHeld"
  | "meeting.followUpBefore";

type Reported = { state: "SCHEDULED" | "CANCELLED"; version: number; opensAt: Date };

/** Whether a report comes at the right time and of what its sender has seen. */
export function timeRefusal({ state, version, opensAt }: Reported, seen: number, now: Date) {
  const refused = (reason: ReportRefusal) => reason;
  if (state === "CANCELLED") return refused("meeting.cancelled");
  if (now < opensAt) return refused("meeting.notYet");
  return version === seen ? null : refused("meeting.changed");
}

/**
 * Whether what is said of a meeting can be: who stayed away was to come; a meeting that was held had two at
 * least; who did not meet agreed on nothing.
 */
export function toldRefusal({ outcome, absentIds, agreed }: Told, parties: string[]) {
  const refused = (reason: ReportRefusal) => reason;
  const held = outcome === "HELD" || outcome === "HELD_LATE";
  if (absentIds.some((id) => !parties.includes(id))) return refused("meeting.stranger");
  if (outcome === "NO_SHOW" && absentIds.length === 0) return refused("meeting.absentUnknown");
  if (held && parties.length - absentIds.length < 2) return refused("meeting.tooFew");
  return agreed && !held ? refused("meeting.agreedNotHeld") : null;
}

/** What one tap changes of what is known: whoever is marked absent joins those who already are. */
export function marked(mark: Mark, before: Pick<Told, "absentIds">): Pick<Told, "outcome" | "absentIds"> {
  if (mark === "HELD" || mark === "HELD_LATE" || mark === "NONE") return { outcome: mark, absentIds: [] };
  return { outcome: "NO_SHOW", absentIds: [...new Set([...before.absentIds, mark])].sort() };
}

/**
 * A report as it is kept: each name once, in order. Where a party says that "they" did not come and does not
 * say who, it means all others.
 */
export function settled(report: Report, others: string[]): Report {
  const all = report.outcome === "NO_SHOW" && report.absentIds.length === 0 ? others : report.absentIds;
  return { ...report, absentIds: [...new Set(all)].sort() };
}

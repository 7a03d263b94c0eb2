import type { Problem } from "../../lib/scheduler/format";
import { interpretersFor } from "./interpreters";
import { randomOf } from "./random";
import { institutionsOf, meetingsOf } from "./requests";

export type Size = { institutions: number; meetings: number; days: number; slotsOfBlock: number };

/** Events that are measured: twelve meetings or so for each, but at the smallest. */
export const SIZES = {
  "40 institutions, 120 meetings": { institutions: 40, meetings: 120, days: 1, slotsOfBlock: 6 },
  "500 institutions, 3,000 meetings": { institutions: 500, meetings: 3000, days: 2, slotsOfBlock: 6 },
  "2,000 institutions, 12,000 meetings": { institutions: 2000, meetings: 12_000, days: 2, slotsOfBlock: 6 },
} satisfies Record<string, Size>;

/**
 * An invented event of three languages: hours in which some cannot meet, three priorities, meetings of three
 * parties with two interpreters, meetings of two slots, interpreters who need rest. The same seed makes the same.
 * There are about an eighth more tables and a quarter more interpreters than the meetings take.
 */
export function generateEvent(size: Size, seed: number): Problem {
  const random = randomOf(seed);
  const slots = blocksOf(size).flatMap((block) =>
    Array.from({ length: size.slotsOfBlock }, (_, at) => ({ id: `${block}-${at + 1}`, block })),
  );
  const institutions = institutionsOf(size.institutions, slots, random);
  const meetings = meetingsOf(institutions, size.meetings, slots, random);
  const taken = meetings.reduce((sum, { length = 1 }) => sum + length, 0);
  const tables = Math.ceil((taken / slots.length) * 1.125);
  return {
    format: "delegation-desk/matching-problem@1",
    slots,
    tables: Array.from({ length: tables }, (_, at) => ({
      id: `table-${at + 1}`,
      room: `room-${1 + Math.floor(at / 12)}`,
    })),
    participants: institutions.map(({ id, unavailable, maxMeetings }) => ({ id, unavailable, maxMeetings })),
    interpreters: interpretersFor(meetings, slots, random),
    meetings,
    maxGaps: 2,
  };
}

function blocksOf({ days }: Size): string[] {
  return Array.from({ length: days }, (_, day) => [`day${day + 1}-am`, `day${day + 1}-pm`]).flat();
}

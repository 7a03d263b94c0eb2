import type { Meeting, Slot } from "../../lib/scheduler/format";
import type { Random } from "./random";

export type Institution = {
  id: string;
  language: string;
  unavailable: string[];
  maxMeetings: number;
  meetings: number;
};

/** Three fifths of the host's side, a quarter of the second, the others of the third. */
export function institutionsOf(count: number, slots: Slot[], random: Random): Institution[] {
  return Array.from({ length: count }, (_, at) => {
    const share = at / count;
    const language = share < 0.6 ? "zh" : share < 0.85 ? "ja" : "ko";
    const unavailable = hoursAway(slots, random);
    // What is left for moving meetings about; also the most that anybody wishes for.
    const maxMeetings = Math.floor((slots.length - unavailable.length) * 0.8);
    return { id: `${language}-${at + 1}`, language, unavailable, maxMeetings, meetings: 0 };
  });
}

/** One in ten misses half a day, two in ten an hour here and there. */
function hoursAway(slots: Slot[], random: Random): string[] {
  if (random.percent(10)) {
    const { block } = random.pick(slots);
    return slots.filter((slot) => slot.block === block).map(({ id }) => id);
  }
  if (!random.percent(20)) return [];
  return [...new Set([random.pick(slots).id, random.pick(slots).id])];
}

/** Meetings between sides, never twice between the same; throws where so many cannot be had. */
export function meetingsOf(all: Institution[], count: number, slots: Slot[], random: Random): Meeting[] {
  const met = new Set<string>();
  const meetings: Meeting[] = [];
  for (let tries = 0; meetings.length < count; tries += 1) {
    if (tries > count * 1000) throw new Error(`Only ${meetings.length} meetings could be found.`);
    const length = random.percent(5) ? 2 : 1;
    const parties = partiesOf(all, random.percent(5) ? 3 : 2, random);
    const key = parties.map(({ id }) => id).join(" ");
    if (met.has(key) || parties.some((one) => one.meetings + length > one.maxMeetings)) continue;
    met.add(key);
    for (const one of parties) one.meetings += length;
    meetings.push(meetingOf(`m${meetings.length + 1}`, parties, length, slots, random));
  }
  return meetings;
}

/** Of different sides, in the order of the list. */
function partiesOf(all: Institution[], count: number, random: Random): Institution[] {
  const chosen = new Map<string, number>();
  while (chosen.size < count) {
    const at = sought(all.length, random);
    const { language } = all[at] as Institution;
    if (!chosen.has(language)) chosen.set(language, at);
  }
  return [...chosen.values()].sort((a, b) => a - b).map((at) => all[at] as Institution);
}

/** Every other wish goes to the fifth of all that is sought most: those whose number ends in 0 or 5. */
function sought(count: number, random: Random): number {
  const at = random.below(count);
  return random.percent(50) ? at - (at % 5) : at;
}

function meetingOf(
  id: string,
  parties: Institution[],
  length: number,
  slots: Slot[],
  random: Random,
): Meeting {
  const meeting: Meeting = {
    id,
    parties: parties.map((one) => one.id),
    priority: random.pick([0, 1, 1, 1, 2, 2]),
  };
  if (length > 1) meeting.length = length;
  if (random.percent(10)) {
    const { block } = random.pick(slots);
    meeting.slots = slots.filter((slot) => slot.block !== block).map((slot) => slot.id);
  }
  const [first, ...others] = parties.map(({ language }) => language);
  // A third of those who come manage without.
  if (others.length > 1 || random.percent(67)) {
    meeting.pairs = others.map((other) => [first, other].sort().join("-"));
  }
  return meeting;
}

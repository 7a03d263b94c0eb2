import type { Meeting, Problem } from "../../lib/scheduler/format";
import { DznValues, refuse } from "./dzn-values";

/**
 * A problem of business-to-business meetings in MiniZinc's data format, as the instances of Bofill et al. (JAIR
 * 2022) are written. Every meeting is required, nobody has more than two gaps, and a gap counts over lunch, too:
 * all slots are one block.
 *
 * Throws a `DznError` that names what is wrong.
 */
export function readDzn(text: string): Problem {
  const data = new DznValues(text);
  const [people, meetings] = [data.number("nBusiness"), data.number("nMeetings")];
  const slots = counted("s", data.number("nTotalSlots"));
  const fixed = data.list("fixed", meetings, slots.length);
  const before = data.sets("precedences", meetings, meetings);
  const forbidden = data.sets("forbidden", people, slots.length);
  return {
    format: "delegation-desk/matching-problem@1",
    slots: slots.map((id) => ({ id, block: "day" })),
    tables: counted("t", data.number("nTables")).map((id) => ({ id, room: "hall" })),
    participants: counted("p", people).map((id, at) => ({
      id,
      unavailable: (forbidden[at] ?? []).filter((slot) => slot > 0).map((slot) => `s${slot}`),
    })),
    interpreters: [],
    meetings: requests(data, people, meetings).map(([one = 0, other = 0, session = 0], at) => ({
      id: `m${at + 1}`,
      parties: [`p${one}`, `p${other}`],
      priority: 0,
      required: true,
      after: (before[at] ?? []).filter((meeting) => meeting > 0).map((meeting) => `m${meeting}`),
      ...sessionSlots(session, slots, data.number("nMorningSlots")),
      ...(fixed[at] ? { pinned: { slot: `s${fixed[at]}` } } : {}),
    })),
    maxGaps: 2,
  };
}

const counted = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

function requests(data: DznValues, people: number, meetings: number): number[][] {
  const rows = data.rows("requested", meetings);
  for (const [at, [one = 0, other = 0, session = 0, ...more]] of rows.entries()) {
    const isPerson = (id: number) => id >= 1 && id <= people;
    if (!isPerson(one) || !isPerson(other) || one === other || more.length > 0) {
      refuse(`row ${at + 1} of "requested" does not name two of the ${people} participants and a session`);
    }
    if (session < 1 || session > 3) refuse(`row ${at + 1} of "requested" names no session of 1, 2 and 3`);
  }
  return rows;
}

/** 1 is the morning, 2 the afternoon, 3 either. */
function sessionSlots(session: number, slots: string[], morning: number): Pick<Meeting, "slots"> {
  if (session === 1) return { slots: slots.slice(0, morning) };
  if (session === 2) return { slots: slots.slice(morning) };
  return {};
}

import type { Plan, Problem } from "../../lib/scheduler/format";

/** The problem after its plan was published. */
export function published(problem: Problem, plan: Plan): Problem {
  const places = new Map(plan.meetings.map(({ id, ...place }) => [id, place]));
  return {
    ...problem,
    meetings: problem.meetings.map((meeting) => ({ ...meeting, published: places.get(meeting.id) })),
  };
}

/** An institution stays away: none of its meetings is to be held. The one with the most of them. */
export function withoutInstitution(problem: Problem): Problem {
  const count = (id: string) => problem.meetings.filter(({ parties }) => parties.includes(id)).length;
  const [away] = problem.participants.toSorted((a, b) => count(b.id) - count(a.id));
  return {
    ...problem,
    meetings: problem.meetings.filter(({ parties }) => !parties.includes(away?.id ?? "")),
  };
}

/** An interpreter stays away: their meetings need another one. The one with the most slots at work. */
export function withoutInterpreter(problem: Problem): Problem {
  const count = (id: string) =>
    problem.meetings.filter((one) => one.published?.interpreters.includes(id)).length;
  const [away] = problem.interpreters.toSorted((a, b) => count(b.id) - count(a.id));
  const slots = problem.slots.map(({ id }) => id);
  return {
    ...problem,
    interpreters: problem.interpreters.map((one) =>
      one.id === away?.id ? { ...one, unavailable: slots } : one,
    ),
  };
}

/** An institution comes late: what it had in the first block has to be moved, or to be left out. */
export function withoutFirstBlock(problem: Problem): Problem {
  const block = problem.slots[0]?.block;
  const early = problem.slots.filter((slot) => slot.block === block).map(({ id }) => id);
  const count = (id: string) =>
    problem.meetings.filter((one) => one.parties.includes(id) && early.includes(one.published?.slot ?? ""))
      .length;
  const [late] = problem.participants.toSorted((a, b) => count(b.id) - count(a.id));
  return {
    ...problem,
    participants: problem.participants.map((one) =>
      one.id === late?.id
        ? { ...one, unavailable: [...new Set([...(one.unavailable ?? []), ...early])] }
        : one,
    ),
  };
}

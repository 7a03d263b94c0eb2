import { boardOf } from "./board";
import { NO_PLAN } from "./documents";
import type { Facts } from "./facts";
import { lineOf } from "./line";
import { conflictsIn, factsOf, type PlanRow } from "./plan-row";
import { PRIORITIES } from "./problem";
import type { PlanBoard, PlanDetail } from "./schema";

/** A plan whole, named by what there is now. */
export function detailOf(row: PlanRow, facts: Facts, now: Date): PlanDetail {
  const plan = row.plan ?? NO_PLAN;
  const out = new Set(plan.unplaced);
  const { id, number, kind, state, note, seed, createdAt, finishedAt, publishedAt } = row;
  const counts = { placed: plan.meetings.length, unplaced: plan.unplaced.length };
  return {
    ...lineOf({
      ...{ id, number, kind, state, note, seed, createdAt, finishedAt, publishedAt },
      ...{ changes: row.changes, result: row.result, ...counts },
    }),
    version: row.version,
    limitSeconds: row.limitSeconds,
    stopRequested: row.stopRequested,
    ...named(row, factsOf(row, facts)),
    reasons: row.reasons.flatMap(({ meeting, reasons }) =>
      out.has(meeting) ? [{ meetingId: meeting, reasons }] : [],
    ),
    remedies: row.remedies,
    conflicts: conflictsIn(row, facts, now),
  };
}

/** What binds the plan's meetings, with the names of what is still there. */
function named({ problem, plan }: PlanRow, facts: Facts): PlanBoard {
  const board = boardOf(problem, plan ?? NO_PLAN);
  const blocks = new Map(board.slots.map(({ id, block }) => [id, block]));
  const institutions = new Map(facts.profiles.map(({ id, institution }) => [id, { id, institution }]));
  const priorities = new Map(problem.meetings.map(({ id, priority }) => [id, PRIORITIES[priority]]));
  return {
    slots: facts.slots.flatMap(({ id, startsAt, endsAt, roundId, added }) => {
      const block = blocks.get(id);
      return block === undefined ? [] : [{ id, startsAt, endsAt, roundId, added, block }];
    }),
    tables: withNames(board.tables, facts.tables),
    interpreters: withNames(
      board.interpreters,
      facts.interpreters.map(({ id, name, lang, added }) => ({ id, name, lang, added })),
    ),
    participants: [...board.participants],
    meetings: board.meetings.map((meeting) => ({
      ...meeting,
      parties: meeting.parties.flatMap(({ id }) => institutions.get(id) ?? []),
      priority: priorities.get(meeting.id) ?? "WISH",
      pinned: meeting.pin !== null,
    })),
  };
}

/** What of a board there still is, in its own order, each with what is known of it. */
function withNames<Bound extends { id: string }, Known extends { id: string }>(
  bound: readonly Bound[],
  known: readonly Known[],
): (Bound & Known)[] {
  const byId = new Map(known.map((one) => [one.id, one]));
  return bound.flatMap((one) => {
    const found = byId.get(one.id);
    return found ? [{ ...found, ...one }] : [];
  });
}

import type { Place, Plan } from "./format";
import { nameInterpreters } from "./interpreters";
import { type Score, scoreOf } from "./levels";
import type { Model } from "./model";
import { Placement } from "./placement";
import type { Row } from "./rows";
import { nameTables } from "./tables";

/** A meeting for which no name was found in its slot, and what of. */
export type Unnamed = { meeting: number; slot: number; kind: Row["kind"] };

/** A plan with all its names; `starts` and `score` are of what could be named. */
export type Named = { plan: Plan; starts: Int32Array; score: Score; roomChanges: number; unnamed: Unnamed[] };

/** Names tables and interpreters. What cannot be named is left out, and stands in `unnamed`. */
export function named(model: Model, starts: Int32Array): Named {
  const tables = nameTables(model, starts);
  const interpreters = nameInterpreters(model, starts, tables);
  const isNamed = (m: number) => tables[m]! >= 0 && interpreters[m] !== undefined;
  const unnamed = [...starts].flatMap((slot, meeting): Unnamed[] =>
    slot < 0 || isNamed(meeting)
      ? []
      : [{ meeting, slot, kind: tables[meeting]! < 0 ? "tables" : "interpreters" }],
  );
  const kept = starts.map((slot, m) => (slot >= 0 && isNamed(m) ? slot : -1));
  const placement = new Placement(model);
  placement.restore(kept);
  const { problem } = model;
  const place = (m: number): Place => ({
    slot: problem.slots[kept[m]!]!.id,
    table: problem.tables[tables[m]!]!.id,
    interpreters: interpreters[m]!.map((i) => problem.interpreters[i]!.id),
  });
  const plan: Plan = {
    format: "delegation-desk/matching-plan@1",
    meetings: problem.meetings.flatMap(({ id }, m) => (kept[m]! >= 0 ? [{ id, ...place(m) }] : [])),
    unplaced: problem.meetings.flatMap(({ id }, m) => (kept[m]! >= 0 ? [] : [id])),
  };
  return { plan, starts: kept, score: scoreOf(placement), roomChanges: roomChanges(plan, model), unnamed };
}

/** How often a participant's or an interpreter's next meeting is in another room. */
export function roomChanges(plan: Plan, model: Model): number {
  const { problem } = model;
  const order = new Map(problem.slots.map((slot, t) => [slot.id, t]));
  const rooms = new Map(problem.tables.map((table) => [table.id, table.room]));
  const parties = new Map(problem.meetings.map((meeting) => [meeting.id, meeting.parties]));
  const at = new Map<string, string | undefined>();
  let changes = 0;
  for (const meeting of [...plan.meetings].sort((a, b) => order.get(a.slot)! - order.get(b.slot)!)) {
    const room = rooms.get(meeting.table);
    const people = [
      ...(parties.get(meeting.id) ?? []).map((id) => `p ${id}`),
      ...meeting.interpreters.map((id) => `i ${id}`),
    ];
    for (const person of people) {
      if (at.has(person) && at.get(person) !== room) changes++;
      at.set(person, room);
    }
  }
  return changes;
}

import type { Plan, Problem } from "./format";
import { compile, type Model, range } from "./model";
import { Placement } from "./placement";

/** Why a meeting is left out of a plan; everything is named by its identifier. */
export type Reason =
  /** Its wish, its pin and its length leave no slot to begin in. */
  | { kind: "no-slot-allowed" }
  /** In no slot allowed are all there. */
  | { kind: "no-common-free-slot"; participants: string[] }
  | { kind: "different-tables"; tables: string[] }
  /** Its table, or every table, is closed whenever all are there. */
  | { kind: "no-table"; slots: string[] }
  /** Nobody who interprets the pair is there whenever all are. */
  | { kind: "no-interpreter"; pair: string; slots: string[] }
  | { kind: "limit-reached"; participants: string[] }
  /** All are free in these slots, but every table is taken. */
  | { kind: "tables-taken"; slots: string[] }
  /** All are free in these slots, but the interpreters of the pairs are taken, or have worked all they may. */
  | { kind: "interpreters-taken"; pairs: string[]; slots: string[] }
  /** In every slot somebody is in another meeting: those as important or more, which came first. */
  | { kind: "displaced"; by: string[] }
  /** It would have to begin after a meeting that is later, or end before one that is earlier. */
  | { kind: "order"; meetings: string[] };

export type Explanation = { meeting: string; reasons: Reason[] };

/** For each meeting the plan leaves out, why: what never could be first, else what stands in its way now. */
export function explain(problem: Problem, plan: Plan): Explanation[] {
  const model = compile(problem);
  const placement = placementOf(model, plan);
  const index = new Map(problem.meetings.map((meeting, m) => [meeting.id, m]));
  return plan.unplaced.map((meeting) => {
    const m = index.get(meeting)!;
    return { meeting, reasons: model.starts[m]!.length ? obstacles(placement, m) : impossible(model, m) };
  });
}

function placementOf(model: Model, plan: Plan): Placement {
  const slots = new Map(model.problem.slots.map((slot, t) => [slot.id, t]));
  const places = new Map(plan.meetings.map(({ id, slot }) => [id, slots.get(slot)!]));
  const placement = new Placement(model);
  placement.restore(Int32Array.from(model.problem.meetings, ({ id }) => places.get(id) ?? -1));
  return placement;
}

/** What leaves a meeting no slot at all: the first of the rules that does. */
function impossible(model: Model, m: number): Reason[] {
  const { problem } = model;
  const meeting = problem.meetings[m]!;
  const ids = problem.slots.map(({ id }) => id);
  const slotsOf = (start: number) => range(start, model.length[m]!);
  const begins = range(0, model.slotCount).filter(
    (t) =>
      t + model.length[m]! <= model.slotCount &&
      model.blockOf[t] === model.blockOf[t + model.length[m]! - 1] &&
      (!meeting.slots || meeting.slots.includes(ids[t]!)) &&
      (!meeting.pinned || meeting.pinned.slot === ids[t]),
  );
  if (begins.length === 0) return [{ kind: "no-slot-allowed" }];
  const people = model.parties[m]!.map((p) => problem.participants[p]!);
  const together = begins.filter((t) =>
    slotsOf(t).every((at) => people.every(({ unavailable }) => !unavailable?.includes(ids[at]!))),
  );
  if (together.length === 0)
    return [{ kind: "no-common-free-slot", participants: people.map(({ id }) => id) }];
  const bound = [...people.map(({ table }) => table), meeting.pinned?.table].filter((id) => id !== undefined);
  const tables = [...new Set(bound)];
  if (tables.length > 1) return [{ kind: "different-tables", tables }];
  const candidates = [...problem.tables.keys()].filter(
    (at) => tables.length === 0 || problem.tables[at]!.id === tables[0],
  );
  const seated = together.filter((t) =>
    slotsOf(t).every((at) => candidates.some((table) => model.open[table]![at] === 1)),
  );
  if (seated.length === 0) return [{ kind: "no-table", slots: together.map((t) => ids[t]!) }];
  return model.pairs[m]!.filter(
    (pair) => !seated.some((t) => slotsOf(t).every((at) => isCovered(model, pair, at))),
  ).map((pair) => ({
    kind: "no-interpreter",
    pair: model.pairNames[pair]!,
    slots: seated.map((t) => ids[t]!),
  }));
}

function isCovered(model: Model, pair: number, slot: number): boolean {
  return model.covers.some((cover, i) => ((cover >>> pair) & 1) === 1 && model.present[i]![slot] === 1);
}

/** What stands in the way of a meeting that has slots, in the plan as it is. */
function obstacles(placement: Placement, m: number): Reason[] {
  const { model } = placement;
  const { problem } = model;
  const limited = model.parties[m]!.filter((p) => placement.placedOf[p]! >= model.limit[p]!);
  if (limited.length > 0) {
    return [{ kind: "limit-reached", participants: limited.map((p) => problem.participants[p]!.id) }];
  }
  const free = model.starts[m]!.filter((slot) => placement.isFree(m, slot));
  if (free.length === 0) return [{ kind: "displaced", by: inTheWay(placement, m) }];
  const shortOf: Record<"tables" | "interpreters" | "order", string[]> = {
    tables: [],
    interpreters: [],
    order: [],
  };
  for (const slot of free) {
    for (const kind of missing(placement, m, slot)) shortOf[kind].push(problem.slots[slot]!.id);
  }
  const reasons: Reason[] = [];
  if (shortOf.tables.length) reasons.push({ kind: "tables-taken", slots: shortOf.tables });
  const pairs = model.pairs[m]!.map((pair) => model.pairNames[pair]!);
  if (shortOf.interpreters.length)
    reasons.push({ kind: "interpreters-taken", pairs, slots: shortOf.interpreters });
  if (shortOf.order.length) reasons.push({ kind: "order", meetings: neighbours(model, m) });
  // The counts allow it and only the naming did not: interpreters with limits, or tables not free to its end.
  const slots = free.map((slot) => problem.slots[slot]!.id);
  if (reasons.length === 0) {
    reasons.push(
      pairs.length ? { kind: "interpreters-taken", pairs, slots } : { kind: "tables-taken", slots },
    );
  }
  return reasons;
}

function missing(placement: Placement, m: number, slot: number): ("tables" | "interpreters" | "order")[] {
  placement.begin();
  placement.shift([m], [slot]);
  const kinds = placement.overdrawn();
  const found: ("tables" | "interpreters" | "order")[] = [...kinds];
  if (!placement.isInOrder(m)) found.push("order");
  placement.rollback();
  return found;
}

function inTheWay({ model, occupant }: Placement, m: number): string[] {
  const found = new Set<number>();
  for (const slot of model.starts[m]!) {
    for (const r of model.resources[m]!) {
      for (const t of range(slot, model.length[m]!)) {
        const other = occupant[r * model.slotCount + t]!;
        if (other >= 0) found.add(other);
      }
    }
  }
  return [...found].sort((a, b) => a - b).map((other) => model.problem.meetings[other]!.id);
}

function neighbours(model: Model, m: number): string[] {
  return [...model.before[m]!, ...model.after[m]!].map((other) => model.problem.meetings[other]!.id);
}

import { fault } from "./faults";
import type { Problem } from "./problem";

/** In a block. */
const MOST_SLOTS = 32;

type Path = (string | number)[];
type Named = { id: string };

/** Identifiers that nothing bears or two things bear, lists that repeat themselves, blocks that come twice. */
export function referenceFaults(problem: Problem): string[] {
  const { slots, tables, participants, interpreters, meetings } = problem;
  const known = {
    slot: slots.map(({ id }) => id),
    table: tables.map(({ id }) => id),
    participant: participants.map(({ id }) => id),
    interpreter: interpreters.map(({ id }) => id),
    meeting: meetings.map(({ id }) => id),
    room: tables.map(({ room }) => room),
  };
  const sets = new Map(Object.entries(known).map(([kind, ids]) => [kind, new Set(ids)]));
  const one = (kind: keyof typeof known, id: string | undefined, path: Path) =>
    id === undefined || sets.get(kind)?.has(id) ? [] : [fault(path, `no ${kind} is called "${id}"`)];
  const list = (kind: keyof typeof known, ids: string[] | undefined, path: Path) =>
    (ids ?? []).flatMap((id, index) => [
      ...one(kind, id, [...path, index]),
      ...(ids?.indexOf(id) === index ? [] : [fault([...path, index], `"${id}" stands there twice`)]),
    ]);
  return [
    ...Object.entries({ slots, tables, participants, interpreters, meetings }).flatMap(twice),
    ...brokenBlocks(problem),
    ...longBlocks(problem),
    ...tables.flatMap((table, at) => list("slot", table.unavailable, ["tables", at, "unavailable"])),
    ...participants.flatMap((participant, at) => [
      ...list("slot", participant.unavailable, ["participants", at, "unavailable"]),
      ...one("table", participant.table, ["participants", at, "table"]),
    ]),
    ...interpreters.flatMap((interpreter, at) => [
      ...list("slot", interpreter.unavailable, ["interpreters", at, "unavailable"]),
      ...repeated(interpreter.pairs, ["interpreters", at, "pairs"]),
      ...one("room", interpreter.homeRoom, ["interpreters", at, "homeRoom"]),
    ]),
    ...meetings.flatMap((meeting, at) => [
      ...list("participant", meeting.parties, ["meetings", at, "parties"]),
      ...list("slot", meeting.slots, ["meetings", at, "slots"]),
      ...repeated(meeting.pairs, ["meetings", at, "pairs"]),
      ...one("slot", meeting.pinned?.slot, ["meetings", at, "pinned", "slot"]),
      ...one("table", meeting.pinned?.table, ["meetings", at, "pinned", "table"]),
      ...one("slot", meeting.published?.slot, ["meetings", at, "published", "slot"]),
      ...one("table", meeting.published?.table, ["meetings", at, "published", "table"]),
      ...list("interpreter", meeting.published?.interpreters, ["meetings", at, "published", "interpreters"]),
      ...list("meeting", meeting.after, ["meetings", at, "after"]),
      ...(meeting.after.includes(meeting.id)
        ? [fault(["meetings", at, "after"], "a meeting cannot be held after itself")]
        : []),
    ]),
  ];
}

function twice([kind, things]: [string, Named[]]): string[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }, at) => {
    if (seen.has(id)) return [fault([kind, at, "id"], `"${id}" is the name of another one, too`)];
    seen.add(id);
    return [];
  });
}

function repeated(values: string[], path: Path): string[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index ? [] : [fault([...path, index], `"${value}" stands there twice`)],
  );
}

function longBlocks({ slots }: Problem): string[] {
  return slots.flatMap(({ block }, at) =>
    slots.slice(0, at).filter((slot) => slot.block === block).length === MOST_SLOTS
      ? [fault(["slots", at, "block"], `"${block}" has more than ${MOST_SLOTS} slots`)]
      : [],
  );
}

/** Slots stand in the order of time, so a block that has ended cannot come back. */
function brokenBlocks({ slots }: Problem): string[] {
  return slots.flatMap(({ block }, at) =>
    at > 0 && slots[at - 1]?.block !== block && slots.findIndex((slot) => slot.block === block) < at
      ? [fault(["slots", at, "block"], `"${block}" has ended before and cannot come back`)]
      : [],
  );
}

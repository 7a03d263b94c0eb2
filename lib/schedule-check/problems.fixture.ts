import fc from "fast-check";
import type { ProblemFile } from "./problem";

/** Sizes up to which problems are drawn. */
export type Limits = {
  slotsOfBlock: number;
  tables: number;
  participants: number;
  interpreters: number;
  meetings: number;
};

/** Small enough to try every plan. */
export const TINY: Limits = { slotsOfBlock: 2, tables: 2, participants: 4, interpreters: 2, meetings: 4 };
export const SMALL: Limits = { slotsOfBlock: 4, tables: 3, participants: 7, interpreters: 4, meetings: 12 };

const PAIRS = ["ja-ko", "ja-zh", "ko-zh"];

/** Problems with everything the format has, many of them without any plan. */
export function problems(limits: Limits): fc.Arbitrary<ProblemFile> {
  return fc
    .record({
      blocks: fc.array(fc.integer({ min: 1, max: limits.slotsOfBlock }), { minLength: 1, maxLength: 2 }),
      tables: fc.array(mask, { minLength: 1, maxLength: limits.tables }),
      participants: fc.array(participant, { minLength: 2, maxLength: limits.participants }),
      interpreters: fc.array(interpreter, { maxLength: limits.interpreters }),
      meetings: fc.array(meeting, { minLength: 1, maxLength: limits.meetings }),
      maxGaps: rarely(fc.nat(2)),
      allRequired: fc.integer({ max: 3, min: 0 }).map((of) => of === 0),
    })
    .map(build);
}

/** Mostly nothing, else one in four. */
const rarely = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
/** Bits say which; none in most. */
const mask = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(255) });

const participant = fc.record({ away: mask, table: rarely(fc.nat(7)), maxMeetings: rarely(fc.nat(3)) });
const interpreter = fc.record({
  pairs: fc.integer({ min: 1, max: 7 }),
  away: mask,
  maxInRow: rarely(fc.integer({ min: 1, max: 2 })),
  maxSlots: rarely(fc.nat(3)),
  homeRoom: fc.boolean(),
});
const place = fc.record({ slot: fc.nat(7), table: fc.nat(7) });
const meeting = fc.record({
  parties: fc.tuple(fc.nat(7), fc.nat(7), rarely(fc.nat(7))),
  priority: fc.nat(2),
  length: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(2) }),
  slots: rarely(fc.nat(255)),
  pairs: mask.map((bits) => bits & 7),
  pinned: rarely(rarely(place)),
  pinsTable: fc.boolean(),
  published: rarely(place),
  after: mask,
  required: fc.integer({ min: 0, max: 7 }).map((of) => of === 0),
});

type Drawn = {
  blocks: number[];
  tables: number[];
  participants: { away: number; table?: number; maxMeetings?: number }[];
  interpreters: { pairs: number; away: number; maxInRow?: number; maxSlots?: number; homeRoom: boolean }[];
  meetings: (typeof meeting extends fc.Arbitrary<infer Value> ? Value : never)[];
  maxGaps?: number;
  allRequired: boolean;
};

function build(drawn: Drawn): ProblemFile {
  const slots = drawn.blocks.flatMap((count, block) =>
    Array.from({ length: count }, (_, at) => ({ id: `${block}.${at}`, block: `block ${block}` })),
  );
  const slotIds = slots.map(({ id }) => id);
  const tables = drawn.tables.map((bits, at) => ({
    id: `t${at}`,
    room: at % 2 ? "south" : "north",
    unavailable: chosen(slotIds, bits),
  }));
  const participants = drawn.participants.map(({ away, table, maxMeetings }, at) => ({
    id: `p${at}`,
    unavailable: chosen(slotIds, away),
    table: table === undefined ? undefined : nth(tables, table).id,
    maxMeetings,
  }));
  return {
    format: "delegation-desk/matching-problem@1",
    slots,
    tables,
    participants,
    interpreters: drawn.interpreters.map(({ pairs, away, maxInRow, maxSlots, homeRoom }, at) => ({
      id: `i${at}`,
      pairs: chosen(PAIRS, pairs),
      unavailable: chosen(slotIds, away),
      maxInRow,
      maxSlots,
      homeRoom: homeRoom ? "north" : undefined,
    })),
    meetings: drawn.meetings.map((one, at) => ({
      id: `m${at}`,
      parties: partiesOf(one.parties, participants),
      priority: one.priority,
      length: one.length,
      slots: one.slots === undefined ? undefined : chosen(slotIds, one.slots),
      pairs: chosen(PAIRS, one.pairs),
      pinned: one.pinned && {
        slot: nth(slotIds, one.pinned.slot),
        table: one.pinsTable ? nth(tables, one.pinned.table).id : undefined,
      },
      published: one.published && {
        slot: nth(slotIds, one.published.slot),
        table: nth(tables, one.published.table).id,
        interpreters: [],
      },
      after: chosen(
        drawn.meetings.map((_, other) => `m${other}`),
        one.after,
      ).filter((id) => id !== `m${at}`),
      required: drawn.allRequired || one.required,
    })),
    maxGaps: drawn.maxGaps,
  };
}

function nth<Value>(values: Value[], index: number): Value {
  return values[index % values.length] as Value;
}

function chosen<Value>(values: Value[], bits: number): Value[] {
  return values.filter((_, at) => (bits >> at) & 1);
}

/** Two or three different ones. */
function partiesOf(drawn: [number, number, number | undefined], participants: { id: string }[]): string[] {
  const [one, other, third] = drawn;
  const count = participants.length;
  const second = (one + 1 + (other % (count - 1))) % count;
  const places = [one % count, second, ...(third === undefined ? [] : [third % count])];
  return [...new Set(places)].map((at) => nth(participants, at).id);
}

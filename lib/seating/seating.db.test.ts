import fc from "fast-check";
import type { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { listeningClient } from "@/lib/platform/db/pool";
import { drift, makeEdition, makeSession, signUp } from "./seating.fixture";
import { Rooms } from "./seating.model.fixture";

const RUNS = 2000;
const SIDES = ["CN", "JP", "KR"] as const;
const PEOPLE = 9;

let client: Client;
let edition: string;
const sessions: string[] = [];
const people: string[] = [];
const sideOf = (person: number) => SIDES[person % SIDES.length] ?? "CN";

beforeAll(async () => {
  const made = await makeEdition();
  edition = made.id;
  for (const _ of [1, 2]) sessions.push(await makeSession(edition, 0));
  sessions.sort();
  for (let person = 0; person < PEOPLE; person += 1) people.push(await signUp(made, [], sideOf(person)));
  client = listeningClient();
  await client.connect();
});
afterAll(() => client.end());

const person = fc.nat({ max: PEOPLE - 1 });
const room = fc.nat({ max: 1 });
const some = fc.subarray([0, 1], { minLength: 1 });
const operation = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("claim" as const), person, rooms: some }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("release" as const), person, rooms: some }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("resize" as const), room, capacity: fc.nat({ max: 6 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("share" as const),
      room,
      side: fc.constantFrom(...SIDES),
      quota: fc.option(fc.nat({ max: 4 })),
    }),
  },
);
type Operation = typeof operation extends fc.Arbitrary<infer Value> ? Value : never;

it("does what the plain model does, whatever comes in whichever order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 30 }), async (operations) => {
      const model = new Rooms([0, 0]);
      await client.query("BEGIN");
      try {
        for (const one of operations) {
          apply(model, one);
          await carryOut(one);
          expect(await stored()).toEqual(model.seats());
        }
        expect((await client.query("SELECT * FROM seating_drift")).rows).toEqual([]);
      } finally {
        await client.query("ROLLBACK");
      }
    }),
    { numRuns: RUNS },
  );
  expect(await drift()).toEqual([]);
  expect(await db.seat.count()).toBe(0);
}, 300_000);

function apply(model: Rooms, one: Operation) {
  if (one.kind === "claim") for (const at of one.rooms) model.claim(at, one.person, sideOf(one.person));
  else if (one.kind === "release") for (const at of one.rooms) model.release(at, one.person);
  else if (one.kind === "resize") model.resize(one.room, one.capacity);
  else model.share(one.room, one.side, one.quota);
}

/** What the services send; a capacity or quota below the seats taken is refused by a check, here by a condition. */
async function carryOut(one: Operation) {
  const ids = (rooms: number[]) => rooms.map((at) => sessions[at]);
  if (one.kind === "claim") {
    await client.query("SELECT seating_claim($1, $2, $3, $4)", [
      people[one.person],
      edition,
      sideOf(one.person),
      ids(one.rooms),
    ]);
  } else if (one.kind === "release") {
    await client.query("SELECT seating_release($1, $2)", [people[one.person], ids(one.rooms)]);
  } else {
    const session = sessions[one.room];
    if (one.kind === "resize") {
      const sql = "UPDATE session SET capacity = $2 WHERE id = $1 AND reserved <= $2";
      await client.query(sql, [session, one.capacity]);
    } else {
      const sql = `UPDATE session_side SET quota = $3::int
        WHERE session_id = $1 AND side = $2 AND ($3::int IS NULL OR reserved <= $3::int)`;
      await client.query(sql, [session, one.side, one.quota]);
    }
    await client.query("SELECT seating_promote(ARRAY[$1::uuid])", [session]);
  }
}

/** Of each room: who is seated, in no order, and who waits, in order. */
async function stored() {
  const { rows } = await client.query<{ session_id: string; delegate_id: string; state: string }>(
    "SELECT session_id, delegate_id, state FROM seat WHERE state <> 'RELEASED' ORDER BY ticket",
  );
  return sessions.map((session) => {
    const held = rows.filter((row) => row.session_id === session);
    const who = (state: string) =>
      held.filter((row) => row.state === state).map((row) => people.indexOf(row.delegate_id));
    return { seated: who("RESERVED").sort((a, b) => a - b), waiting: who("WAITLISTED") };
  });
}

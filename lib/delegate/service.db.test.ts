import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { listeningClient } from "@/lib/platform/db/pool";
import { tellPromoted } from "@/lib/seating/promotion";
import { drift, makeEdition, makeSession, sessionCounts, signUp } from "@/lib/seating/seating.fixture";
import { cancelMany } from "./bulk-service";
import { cancelDelegate, changeSessions } from "./service";

const organiserOf = (editionId: string): Actor => ({
  kind: "user",
  id: "00000000-0000-7000-8000-000000000001",
  name: "Organiser",
  roles: { [editionId]: "ORGANISER" },
});

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Writes down who drew which number and who was moved up, in the order in which it happened. */
async function watchQueue() {
  await db.$executeRawUnsafe(`CREATE TABLE IF NOT EXISTS queue_log (
    n bigserial, what text, session_id uuid, delegate_id uuid, ticket int)`);
  await db.$executeRawUnsafe(`CREATE OR REPLACE FUNCTION queue_watch() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.state = 'WAITLISTED' THEN
        INSERT INTO queue_log (what, session_id, delegate_id, ticket)
          VALUES ('drew', NEW.session_id, NEW.delegate_id, NEW.ticket);
      ELSIF TG_OP = 'UPDATE' AND OLD.state = 'WAITLISTED' AND NEW.state = 'RESERVED' THEN
        INSERT INTO queue_log (what, session_id, delegate_id, ticket)
          VALUES ('moved', NEW.session_id, NEW.delegate_id, OLD.ticket);
      END IF;
      RETURN NULL;
    END $$`);
  await db.$executeRawUnsafe(`CREATE OR REPLACE TRIGGER queue_watch AFTER INSERT OR UPDATE ON seat
    FOR EACH ROW EXECUTE FUNCTION queue_watch()`);
}

const logged = (sessionId: string, what: "drew" | "moved") =>
  db.$queryRaw<{ delegateId: string; ticket: number }[]>`
    SELECT delegate_id::text AS "delegateId", ticket FROM queue_log
    WHERE session_id = ${sessionId}::uuid AND what = ${what} ORDER BY n`;

/** Looks every 10 ms over a connection of its own, so that it does not queue behind what it watches. */
async function sampled(sessionId: string, running: Promise<unknown>) {
  const state = { over: false, samples: 0, done: false };
  const client = listeningClient();
  await client.connect();
  const sampling = (async () => {
    while (!state.done) {
      const { rows } = await client.query<{ seats: number; capacity: number }>(
        `SELECT (SELECT count(*)::int FROM seat x WHERE x.session_id = s.id AND x.state = 'RESERVED') AS seats, capacity
         FROM session s WHERE s.id = $1`,
        [sessionId],
      );
      state.samples += 1;
      state.over ||= rows.some((row) => row.seats > row.capacity);
      await wait(10);
    }
  })();
  await running.finally(() => {
    state.done = true;
  });
  await sampling.finally(() => client.end());
  return state;
}

describe("cancelling while others sign up", () => {
  it("gives each freed seat to the first in line, once, with one letter, never past the capacity", async () => {
    await watchQueue();
    const edition = await makeEdition();
    const session = await makeSession(edition.id, 30);
    const actor = organiserOf(edition.id);
    const seated = await Promise.all(upTo(30).map(() => signUp(edition, [session])));
    const running = Promise.all([
      ...seated.slice(0, 20).map((id) => cancelDelegate(actor, id)),
      ...upTo(40).map(() => signUp(edition, [session])),
    ]);
    const { over, samples } = await sampled(session, running);
    expect(over).toBe(false);
    expect(samples).toBeGreaterThan(3);
    expect(await sessionCounts(session)).toEqual({ capacity: 30, reserved: 30, waitlisted: 20 });
    const moved = await logged(session, "moved");
    const tickets = moved.map(({ ticket }) => ticket);
    expect(tickets).toEqual([...tickets].sort((a, b) => a - b));
    expect(new Set(moved.map(({ delegateId }) => delegateId)).size).toBe(moved.length);
    const waiting = await db.seat.findMany({ where: { sessionId: session, state: "WAITLISTED" } });
    expect(Math.min(...waiting.map(({ ticket }) => ticket ?? 0))).toBeGreaterThan(tickets.at(-1) ?? 0);
    const letters = await db.outboxMail.findMany({ where: { editionId: edition.id, kind: "seat.promoted" } });
    expect(letters.map(({ delegateId }) => delegateId).sort()).toEqual(
      moved.map(({ delegateId }) => delegateId).sort(),
    );
    const confirmed = await db.delegate.count({
      where: { id: { in: moved.map((one) => one.delegateId) }, status: "CONFIRMED" },
    });
    expect(confirmed).toBe(moved.length);
    expect(await drift()).toEqual([]);
  });
});

describe("the same people cancelled twice at once", () => {
  it("frees each seat once and writes to each once", async () => {
    const edition = await makeEdition();
    const [first, second] = [await makeSession(edition.id, 10), await makeSession(edition.id, 12)];
    const actor = organiserOf(edition.id);
    const people: string[] = [];
    for (const _ of upTo(30)) people.push(await signUp(edition, [first, second]));
    const leaving = people.slice(0, 12);
    const [bulk, back, ...single] = await Promise.all([
      cancelMany(actor, leaving),
      cancelMany(actor, leaving.toReversed()),
      ...leaving.map((id) => cancelDelegate(actor, id)),
    ]);
    const done = bulk.done.length + back.done.length + single.filter((one) => one.ok).length;
    expect(done).toBe(12);
    const letters = await db.outboxMail.count({
      where: { editionId: edition.id, kind: "registration.cancelled" },
    });
    expect(letters).toBe(12);
    expect(await sessionCounts(first)).toEqual({ capacity: 10, reserved: 10, waitlisted: 8 });
    expect(await sessionCounts(second)).toEqual({ capacity: 12, reserved: 12, waitlisted: 6 });
    expect(await drift()).toEqual([]);
  });
});

describe("everything at once", () => {
  it("holds capacity and quotas while people sign up, change, cancel and the room grows", async () => {
    const edition = await makeEdition();
    const quotas = { JP: 4, KR: 3 };
    const sessions = await Promise.all([
      makeSession(edition.id, 12, quotas),
      makeSession(edition.id, 9, quotas),
      makeSession(edition.id, 15),
    ]);
    const actor = organiserOf(edition.id);
    const sides = ["CN", "JP", "KR"] as const;
    const some = (index: number) => sessions.filter((_, at) => (index >> at) % 2 === 1);
    const first = await Promise.all(upTo(40).map((i) => signUp(edition, some((i % 7) + 1), sides[i % 3])));
    const grow = async (session: string, side: "JP" | "KR") =>
      db.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT seating_lock(ARRAY[${session}::uuid])`;
        await tx.$executeRaw`UPDATE session SET capacity = capacity + 1 WHERE id = ${session}::uuid`;
        await tx.$executeRaw`UPDATE session_side SET quota = quota + 1
          WHERE session_id = ${session}::uuid AND side = ${side}::side`;
        const promoted = await tx.$queryRaw<{ sessionId: string; delegateId: string }[]>`
          SELECT session_id AS "sessionId", delegate_id AS "delegateId" FROM seating_promote(ARRAY[${session}::uuid])`;
        await tellPromoted(tx, actor, edition.id, promoted);
      });
    const answers = await Promise.all([
      ...first.slice(0, 15).map((id) => cancelDelegate(actor, id)),
      ...first.slice(15, 35).map((id, i) => changeSessions(actor, id, some(((i * 3) % 7) + 1))),
      ...upTo(40).map((i) => signUp(edition, some((i % 7) + 1), sides[i % 3])),
      ...upTo(6).map((i) => grow(sessions[i % 2] ?? "", i % 2 ? "JP" : "KR")),
    ]);
    const refusals = answers.flatMap((one) => (typeof one === "object" && !one.ok ? [one.reason] : []));
    expect(refusals).toEqual([]);
    expect(await drift()).toEqual([]);
    const seatable = await db.$queryRaw<unknown[]>`
      SELECT s.id::text FROM seat w JOIN session s ON s.id = w.session_id
      JOIN session_side q ON q.session_id = w.session_id AND q.side = w.side
      WHERE w.state = 'WAITLISTED' AND s.reserved < s.capacity AND q.reserved < coalesce(q.quota, s.capacity)`;
    expect(seatable).toEqual([]);
    const letters = await db.outboxMail.count({ where: { editionId: edition.id, kind: "seat.promoted" } });
    const entries = await db.auditEntry.count({ where: { editionId: edition.id, action: "seat.promoted" } });
    expect(letters).toBe(entries);
    expect(entries).toBeGreaterThan(0);
  });
});

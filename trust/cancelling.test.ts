import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { passToken } from "@/lib/delegate/link-queries";
import { db } from "@/lib/platform/db/client";
import { listeningClient } from "@/lib/platform/db/pool";
import { buildSession } from "@/lib/testing/factories/session";
import { openEdition } from "./edition";
import { pooled } from "./many";
import { drift, filledForm, formPage, openedBy, person, receiptPath } from "./registration";
import { type Site, startSite } from "./site";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

it("hands 20 cancelled seats on in order while 40 others sign up, never past the capacity", async () => {
  const edition = await openEdition();
  const session = await buildSession({ editionId: edition.id, capacity: 30 });
  const empty = await filledForm(site.visitor(), edition.number, []);
  const signUp = async (index: number) =>
    receiptPath(
      await site.visitor(index).post(formPage(edition.number), openedBy(empty, person("CN", [session.id]))),
    );
  await pooled(30, 10, signUp);
  const leaving = await db.delegate.findMany({ where: { editionId: edition.id }, take: 20 });
  const forms = await pooled(leaving.length, 4, async (index) => {
    const delegate = leaving[index];
    const path = `/en/pass/${delegate && passToken(delegate, edition.endsOn)}/cancel`;
    const visitor = site.visitor(index);
    return { visitor, path, form: await visitor.fillIn(path, 'name="token"', []) };
  });
  const watched = watch(session.id);
  const [gone] = await Promise.all([
    Promise.all(forms.map(({ visitor, path, form }) => visitor.post(path, form))),
    Promise.all(Array.from({ length: 40 }, (_, index) => signUp(index))),
  ]);
  const { most, samples } = await watched.end();
  expect(gone.map(({ status }) => status)).toEqual(Array(20).fill(303));
  expect(most).toBeLessThanOrEqual(30);
  expect(samples).toBeGreaterThan(10);
  await expectInOrder(session.id, edition.id);
  expect(await drift()).toEqual([]);
});

/** Numbers are drawn one after the other: those who still wait hold the last ones, without a gap. */
async function expectInOrder(sessionId: string, editionId: string): Promise<void> {
  const { reserved, waitlisted, lastTicket } = await db.session.findUniqueOrThrow({
    where: { id: sessionId },
  });
  expect({ reserved, waitlisted }).toEqual({ reserved: 30, waitlisted: 20 });
  const waiting = await db.seat.findMany({
    where: { sessionId, state: "WAITLISTED" },
    orderBy: { ticket: "asc" },
  });
  const tickets = waiting.map(({ ticket }) => ticket);
  expect(tickets).toEqual(Array.from({ length: 20 }, (_, index) => lastTicket - 19 + index));
  const letters = await db.outboxMail.findMany({ where: { editionId, kind: "seat.promoted" } });
  expect(letters).toHaveLength(lastTicket - 20);
  expect(new Set(letters.map(({ delegateId }) => delegateId)).size).toBe(letters.length);
}

/** Counts the seats every ten milliseconds over a connection of its own. */
function watch(sessionId: string) {
  const state = { most: 0, samples: 0, over: false };
  const client = listeningClient();
  const looking = (async () => {
    await client.connect();
    while (!state.over) {
      const { rows } = await client.query(
        "SELECT count(*)::int AS n FROM seat WHERE session_id = $1 AND state = 'RESERVED'",
        [sessionId],
      );
      state.most = Math.max(state.most, rows[0].n);
      state.samples += 1;
      await wait(10);
    }
    await client.end();
  })();
  return {
    end: async () => {
      state.over = true;
      await looking;
      return state;
    },
  };
}

import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { buildSession } from "@/lib/testing/factories/session";
import { openEdition } from "./edition";
import { filledForm, formPage, openedBy, person, seatsOf } from "./registration";
import { type Site, startSite } from "./site";

let site: Site;
beforeAll(async () => {
  await takeTheGuardsAway();
  // More at a time than there are seats, or the first ten would be counted by everybody else.
  site = await startSite({ each: [{ DATABASE_POOL: "40" }] });
});
afterAll(() => site.stop());

/**
 * In this file's own database: seats are counted first and then, a moment later, taken, without a lock and without
 * the checks that would stop it. What the race costs then is what the tests of capacity must be able to see.
 */
async function takeTheGuardsAway(): Promise<void> {
  const [taking] = await db.$queryRaw<{ source: string }[]>`
    SELECT pg_get_functiondef('seating_take'::regproc) AS source`;
  const source = taking?.source ?? "";
  const unlocked = source.replace("PERFORM seating_lock(sessions);", "");
  expect(unlocked).not.toBe(source);
  const late = unlocked.replace("session_id := wanted;", "session_id := wanted; PERFORM pg_sleep(0.5);");
  expect(late).not.toBe(unlocked);
  await db.$executeRawUnsafe(late);
  await db.$executeRaw`DROP INDEX seat_queue`;
  await db.$executeRaw`ALTER TABLE session DROP CONSTRAINT session_reserved`;
  await db.$executeRaw`ALTER TABLE session_side DROP CONSTRAINT session_side_reserved`;
}

it("sees overselling where there is any: counted first, then taken, the last 10 seats go to more", async () => {
  const edition = await openEdition();
  const session = await buildSession({ editionId: edition.id, capacity: 10 });
  const empty = await filledForm(site.visitor(), edition.number, []);
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      site.visitor(index).post(formPage(edition.number), openedBy(empty, person("CN", [session.id]))),
    ),
  );
  expect(answers.every(({ status }) => status === 303)).toBe(true);
  const seated = (await seatsOf(session.id)).filter(({ state }) => state === "RESERVED").length;
  console.log(`without the guards 10 seats went to ${seated} people`);
  expect(seated).toBeGreaterThan(10);
});

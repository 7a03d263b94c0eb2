import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { openEdition } from "./edition";
import { pooled } from "./many";
import { filledForm, formPage, openedBy, person, sentAs } from "./registration";
import { type Site, startSite } from "./site";

let site: Site;
beforeAll(async () => {
  site = await startSite({ each: [{ TZ: "UTC" }, { TZ: "America/New_York" }] });
});
afterAll(() => site.stop());

it("accepts nothing after the closing instant of the database's clock, whatever zone a server is in", async () => {
  const edition = await openEdition();
  const empty = await filledForm(site.visitor(), edition.number, []);
  let closing: Promise<Date> | undefined;
  let arrived = 0;
  let refusedAfterwards = 0;
  const sent = await pooled(1000, 16, async (index) => {
    // Enough on both sides of the instant, and no thousand more.
    if (refusedAfterwards > 60) return null;
    const form = openedBy(empty, person("CN", []));
    const answer = await site.visitor(index).post(formPage(edition.number), form);
    if (answer.status !== 303) refusedAfterwards += 1;
    arrived += 1;
    if (arrived === 40) closing = closeSoon(edition.id);
    return { email: sentAs(form, "email"), accepted: answer.status === 303, answer, server: index % 2 };
  });
  const closesAt = (await closing) ?? new Date(0);
  const answered = sent.filter((one) => one !== null);
  const rows = await db.delegate.findMany({ where: { editionId: edition.id } });
  const accepted = answered.filter((one) => one.accepted);
  expect(accepted.map(({ email }) => email).sort()).toEqual(rows.map(({ email }) => email).sort());
  expect(rows.filter(({ createdAt }) => createdAt > closesAt)).toEqual([]);
  for (const server of [0, 1]) {
    const here = answered.filter((one) => one.server === server);
    expect(here.filter((one) => one.accepted).length).toBeGreaterThan(0);
    expect(here.filter((one) => !one.accepted).length).toBeGreaterThan(0);
  }
  const refused = answered.filter((one) => !one.accepted);
  expect(
    refused.filter(({ answer }) => answer.status !== 200 || !/has closed|is closed/i.test(answer.text)),
  ).toEqual([]);
});

/** Set while everybody is sending. */
async function closeSoon(editionId: string): Promise<Date> {
  const [row] = await db.$queryRaw<{ at: Date }[]>`
    UPDATE edition SET closes_at = clock_timestamp() + interval '500 milliseconds' WHERE id = ${editionId}::uuid
    RETURNING closes_at AS at`;
  return row?.at ?? new Date(0);
}

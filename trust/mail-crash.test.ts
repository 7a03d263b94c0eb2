import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { openEdition } from "./edition";
import { type MailServer, startMailServer } from "./mail-server";
import { pooled } from "./many";
import { filledForm, formPage, openedBy, person, receiptPath, sentAs } from "./registration";
import { type Site, startSite } from "./site";
import { until } from "./until";

let mail: MailServer;
let killing: Promise<number> | undefined;
let site: Site;
beforeAll(async () => {
  mail = await startMailServer({ onLetter: killAtTheTenth });
  site = await startSite({ env: { SMTP_URL: mail.url } });
});
afterAll(async () => {
  await site.stop();
  await mail.stop();
});

/** The letter is here, its sender does not know yet: the worst moment. */
async function killAtTheTenth(count: number): Promise<void> {
  if (count !== 10) return;
  killing = site.servers[1]?.stop("SIGKILL");
  await killing;
}

it("delivers every letter when a server is killed while it delivers, one of them twice at most", async () => {
  const edition = await openEdition();
  const empty = await filledForm(site.visitor(), edition.number, []);
  const emails = await pooled(40, 8, async (index) => {
    const form = openedBy(empty, person("KR", []));
    // All at the server that stays, so that only deliveries are cut.
    receiptPath(await site.visitor(0).post(formPage(edition.number), form));
    return { email: sentAs(form, "email"), index };
  });
  await until(async () => (await db.outboxMail.count({ where: { state: "SENT" } })) === 40);
  expect(await killing).not.toBe(0);
  const letters = mail.received.map(({ parsed }) => parsed.messageId);
  expect(new Set(letters).size).toBe(40);
  expect(letters.length).toBeLessThanOrEqual(41);
  expect(new Set(mail.received.flatMap(({ to }) => to))).toEqual(new Set(emails.map(({ email }) => email)));
});

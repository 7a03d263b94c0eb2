import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { buildSession } from "@/lib/testing/factories/session";
import { openEdition } from "./edition";
import type { Fields } from "./forms";
import { pooled } from "./many";
import { drift, filledForm, formPage, openedBy, person, receiptPath, sentAs } from "./registration";
import { type Site, startSite } from "./site";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const TRIES = 5;

it("keeps every acknowledged one of 500 registrations once when a server is killed in their midst", async () => {
  const edition = await openEdition();
  const session = await buildSession({ editionId: edition.id, capacity: 100 });
  const empty = await filledForm(site.visitor(), edition.number, []);
  let acknowledged = 0;
  let broken = 0;
  let killing: Promise<number> | undefined;
  const send = async (index: number): Promise<string> => {
    const form = openedBy(empty, person("CN", [session.id]));
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      try {
        receiptPath(await site.visitor(index + attempt).post(formPage(edition.number), form));
        acknowledged += 1;
        if (acknowledged === 150) killing = site.servers[1]?.stop("SIGKILL");
        return sentAs(form, "email");
      } catch (error) {
        if (!isCut(error)) throw error;
        broken += 1;
      }
    }
    throw new Error("nobody answered");
  };
  const emails = await pooled(500, 24, send);
  expect(await killing).not.toBe(0);
  expect(broken).toBeGreaterThan(0);
  await expectOnce(edition.id, emails);
  expect(await drift()).toEqual([]);
  console.log(`SIGKILL after 150 of 500: ${broken} requests were cut or refused and sent again`);
});

it("does so for a form whose answer was lost, too", async () => {
  const edition = await openEdition();
  const visitor = site.visitor(0);
  const form: Fields = await filledForm(visitor, edition.number, person("JP", []));
  const first = receiptPath(await visitor.post(formPage(edition.number), form));
  expect(receiptPath(await visitor.post(formPage(edition.number), form))).toBe(first);
  await expectOnce(edition.id, [sentAs(form, "email")]);
});

async function expectOnce(editionId: string, emails: string[]): Promise<void> {
  const rows = await db.delegate.findMany({ where: { editionId }, select: { email: true } });
  expect(rows.map(({ email }) => email).sort()).toEqual(emails.toSorted());
  const letters = await db.outboxMail.findMany({
    where: { editionId },
    select: { recipient: true, kind: true },
  });
  expect(letters.map(({ recipient }) => recipient).sort()).toEqual(emails.toSorted());
  expect(new Set(letters.map(({ kind }) => kind))).toEqual(new Set(["registration.received"]));
}

/** The connection was cut or refused; anything else is an answer, and a failure. */
function isCut(error: unknown): boolean {
  const { code = "" } = error as { code?: string };
  return ["ECONNRESET", "ECONNREFUSED", "EPIPE"].includes(code);
}

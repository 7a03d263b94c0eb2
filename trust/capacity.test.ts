import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";

import { buildSession } from "@/lib/testing/factories/session";
import { openEdition } from "./edition";
import { pooled, quantile } from "./many";
import {
  drift,
  filledForm,
  openedBy,
  person,
  placesOn,
  receiptPath,
  type Side,
  seatsOf,
  sentAs,
} from "./registration";
import { type Site, startSite } from "./site";
import type { Visitor } from "./visitor";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Everybody has the form open, then all send it at once, half to each server. */
async function everybody(count: number, number: number, sessionId: string, sideOf: (index: number) => Side) {
  const empty = await filledForm(site.visitor(), number, []);
  const ready = Array.from({ length: count }, (_, index) => ({
    visitor: site.visitor(index),
    form: openedBy(empty, person(sideOf(index), [sessionId])),
  }));
  const answers = await Promise.all(
    ready.map(({ visitor, form }) => visitor.post(`/en/editions/${number}/register`, form)),
  );
  return pooled(count, 8, async (index) => {
    const { visitor, form } = ready[index] ?? fail();
    const answer = answers[index] ?? fail();
    const [place] = placesOn((await visitor.get(receiptPath(answer))).text);
    return { email: sentAs(form, "email"), place, millis: answer.millis };
  });
}

const fail = (): never => {
  throw new Error("missing");
};

/** What people were told, and what the rows say. */
async function told(sessionId: string, answers: { email: string; place?: number }[]) {
  const rows = await seatsOf(sessionId);
  const stored = new Map(rows.map(({ email, place }) => [email, place]));
  return { rows, differing: answers.filter(({ email, place }) => stored.get(email) !== place) };
}

it("gives the last 10 seats to exactly 10 of 200 who sign up at once at two servers", async () => {
  const edition = await openEdition();
  const session = await buildSession({ editionId: edition.id, capacity: 10 });
  const answers = await everybody(200, edition.number, session.id, () => "CN");
  const { rows, differing } = await told(session.id, answers);
  expect(rows.filter(({ state }) => state === "RESERVED")).toHaveLength(10);
  const places = rows.filter(({ state }) => state === "WAITLISTED").map(({ place }) => place);
  expect(places).toEqual(Array.from({ length: 190 }, (_, index) => index + 1));
  expect(differing).toEqual([]);
  expect(await drift()).toEqual([]);
  expect(await db.outboxMail.count({ where: { editionId: edition.id } })).toBe(200);
  const millis = answers.map((one) => one.millis);
  console.log(`200 at once: median ${quantile(millis, 0.5)} ms, p95 ${quantile(millis, 0.95)} ms`);
});

it("keeps the sides' quotas at the same time", async () => {
  const edition = await openEdition();
  const session = await buildSession({ editionId: edition.id, capacity: 10, quotas: { CN: 4, JP: 3 } });
  const sides: Side[] = ["CN", "JP", "KR"];
  const answers = await everybody(201, edition.number, session.id, (index) => sides[index % 3] ?? "CN");
  const { rows, differing } = await told(session.id, answers);
  const seated = (side: Side) => rows.filter((row) => row.state === "RESERVED" && row.side === side).length;
  expect(seated("CN") + seated("JP") + seated("KR")).toBe(10);
  expect(seated("CN")).toBeLessThanOrEqual(4);
  expect(seated("JP")).toBeLessThanOrEqual(3);
  expect(rows.filter(({ state }) => state === "WAITLISTED")).toHaveLength(191);
  expect(differing).toEqual([]);
  expect(await drift()).toEqual([]);
});

it("makes one registration of the same form sent 20 times at once, and gives it one answer", async () => {
  const edition = await openEdition();
  const session = await buildSession({ editionId: edition.id });
  const form = await filledForm(site.visitor(), edition.number, person("KR", [session.id]));
  const visitors = Array.from({ length: 20 }, (_, index) => site.visitor(index));
  const pages = await sentByAll(visitors, edition.number, () => form);
  expect(new Set(pages).size).toBe(1);
  expect(placesOn(pages[0] ?? "")).toEqual([0]);
  expect(await db.delegate.count({ where: { editionId: edition.id } })).toBe(1);
  expect(await db.outboxMail.count({ where: { editionId: edition.id } })).toBe(1);
  expect(await drift()).toEqual([]);
});

it("makes one registration of one person who sends 20 forms at once, and tells nobody so", async () => {
  const edition = await openEdition();
  const session = await buildSession({ editionId: edition.id });
  const values = person("JP", [session.id]);
  const visitors = Array.from({ length: 20 }, (_, index) => site.visitor(index));
  const forms = await Promise.all(visitors.map((one) => filledForm(one, edition.number, values)));
  const pages = await sentByAll(visitors, edition.number, (index) => forms[index] ?? fail());
  expect(new Set(pages.map(withoutNumbers)).size).toBe(1);
  expect(await db.delegate.count({ where: { editionId: edition.id } })).toBe(1);
  const letters = await db.outboxMail.groupBy({
    by: ["kind"],
    where: { editionId: edition.id },
    _count: true,
  });
  const counts = Object.fromEntries(letters.map(({ kind, _count }) => [kind, _count]));
  expect(counts["registration.received"]).toBe(1);
  expect(counts["registration.again"]).toBeLessThanOrEqual(3);
  expect(await drift()).toEqual([]);
});

async function sentByAll(
  visitors: Visitor[],
  number: number,
  formOf: (index: number) => [string, string | Buffer][],
) {
  const answers = await Promise.all(
    visitors.map((visitor, index) => visitor.post(`/en/editions/${number}/register`, formOf(index))),
  );
  const paths = answers.map(receiptPath);
  const pages = await Promise.all(visitors.map((visitor, index) => visitor.get(paths[index] ?? "")));
  expect(pages.every(({ status }) => status === 200)).toBe(true);
  return pages.map(({ text }) => withoutNonce(text));
}

const withoutNonce = (html: string) => html.replace(/nonce="[^"]*"|"nonce":"[^"]*"|[0-9a-f]{32}/g, "");
const withoutNumbers = (html: string) => html.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "");

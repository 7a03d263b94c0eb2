import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { signIn } from "./access/roles";
import { buildScene, PASSWORD, type Scene } from "./access/scene";
import { filledForm, formPage, person } from "./registration";
import { type Site, startSite } from "./site";
import type { Visitor } from "./visitor";

let site: Site;
let secure: Site;
let scene: Scene;
let organiser: Visitor;
beforeAll(async () => {
  [site, secure] = await Promise.all([
    startSite({ each: [{}] }),
    startSite({ each: [{ APP_URL: "https://talks.example" }] }),
  ]);
  scene = await buildScene();
  organiser = site.visitor();
  expect(await signIn(organiser, scene.users.organiser.email, PASSWORD)).toBe(true);
});
afterAll(() => Promise.all([site.stop(), secure.stop()]));

const paths = () => {
  const { edition, tokens } = scene;
  const [shown, desk] = [`/en/editions/${edition.number}`, `/en/organise/${edition.number}`];
  return [
    ...["/en", "/zh", "/en/sign-in", "/en/sign-in/link", "/en/no/such/page", "/en/erased"],
    ...["", "/programme", "/register", "/privacy", "/registered/none"].map((rest) => shown + rest),
    ...["", "/cancel", "/change", "/data", "/sessions"].map(
      (rest) => `/en/pass/${tokens.pass.ownLink}${rest}`,
    ),
    ...["", "/delegates", "/people", "/audit", "/settings", "/name-lists"].map((rest) => desk + rest),
  ];
};

describe("every page", () => {
  it("lets scripts run by nonce alone, another one at each request", async () => {
    const nonces = new Set<string>();
    for (const path of paths()) {
      const { headers, text } = await organiser.get(path);
      const policy = String(headers["content-security-policy"]);
      const scripts = /script-src ([^;]+)/.exec(policy)?.[1] ?? "";
      expect([path, scripts]).toEqual([path, expect.stringMatching(/'nonce-[0-9a-f]{32}'/)]);
      expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval|data:|https?:|\*/);
      expect(policy).toMatch(/object-src 'none'/);
      expect(policy).toMatch(/base-uri 'none'/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy).toMatch(/form-action 'self'/);
      const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1] ?? "";
      expect([path, nonces.has(nonce)]).toEqual([path, false]);
      nonces.add(nonce);
      const inline = text.match(/<script(?![^>]*\bsrc=)[^>]*>/g) ?? [];
      expect([path, inline.filter((tag) => !tag.includes(`nonce="${nonce}"`))]).toEqual([path, []]);
      expect([path, text.match(/<[^>]+\s(on\w+|style)="/)]).toEqual([path, null]);
    }
  });

  it("says what a browser must not do, and keeps nothing personal in a cache", async () => {
    for (const path of paths()) {
      const { headers } = await organiser.get(path);
      expect([path, headers["x-content-type-options"]]).toEqual([path, "nosniff"]);
      expect([path, headers["referrer-policy"]]).toEqual([path, "same-origin"]);
      expect([path, headers["cross-origin-opener-policy"]]).toEqual([path, "same-origin"]);
      expect([path, String(headers["cache-control"])]).toEqual([
        path,
        expect.stringMatching(/no-store|private/),
      ]);
      expect(headers["x-powered-by"]).toBeUndefined();
      expect(headers.server).toBeUndefined();
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });

  it("is bound to HTTPS where the site is on HTTPS", async () => {
    const { headers } = await secure.visitor().get("/en");
    expect(headers["strict-transport-security"]).toMatch(/max-age=\d{8}/);
    expect((await site.visitor().get("/en")).headers["strict-transport-security"]).toBeUndefined();
  });
});

describe("every cookie", () => {
  it("is out of scripts' reach and stays on the site", async () => {
    const set = await cookiesOf(site);
    expect(names(set)).toEqual(expect.arrayContaining(["desk-draft", "desk-session"]));
    for (const cookie of set) {
      expect(cookie).toMatch(/;\s*samesite=(lax|strict)/i);
      if (!cookie.startsWith("desk-language=")) expect(cookie).toMatch(/;\s*httponly/i);
      expect(cookie).not.toMatch(/;\s*domain=/i);
    }
  });

  it("goes over HTTPS only where the site is on HTTPS", async () => {
    const set = await cookiesOf(secure);
    expect(names(set)).toEqual(expect.arrayContaining(["desk-draft", "__Host-desk-session"]));
    expect(set.filter((cookie) => !/^desk-language=/.test(cookie) && !/;\s*secure/i.test(cookie))).toEqual(
      [],
    );
  });
});

/** What the language, the form that was refused, and a sign-in set. */
async function cookiesOf({ visitor: make, origins }: Site): Promise<string[]> {
  const visitor = make();
  const set: string[] = [];
  const { ask } = visitor;
  visitor.ask = async (...how) => {
    const answer = await ask.apply(visitor, how);
    set.push(...(answer.headers["set-cookie"] ?? []));
    return answer;
  };
  await visitor.get("/");
  await visitor.get("/ja");
  const form = await filledForm(visitor, scene.edition.number, person("CN", [], { email: "" }));
  await visitor.post(formPage(scene.edition.number), form);
  expect(origins).toHaveLength(1);
  await signIn(visitor, scene.users.staff.email, PASSWORD);
  return set;
}

const names = (cookies: string[]) => cookies.map((cookie) => cookie.split("=")[0]);

it("refuses to change or take out what the audit log says", async () => {
  await db.auditEntry.create({
    data: { actorKind: "SYSTEM", action: "test.noted", entity: "test", entityId: "1", after: { a: 1 } },
  });
  const refused = /audit entries are only added/;
  await expect(db.auditEntry.updateMany({ data: { action: "test.changed" } })).rejects.toThrow(refused);
  await expect(db.auditEntry.deleteMany({})).rejects.toThrow(refused);
  await expect(db.$executeRaw`TRUNCATE audit_entry`).rejects.toThrow(/audit entries are only added/);
  expect(await db.auditEntry.count({ where: { action: "test.noted" } })).toBe(1);
});

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digest } from "../access/digest";
import { routes } from "../access/manifest";
import { PAGES } from "../access/pages";
import { signIn } from "../access/roles";
import { buildScene, PASSWORD, type Scene } from "../access/scene";
import { type Site, startSite } from "../site";
import type { Visitor } from "../visitor";
import { notCalm, notDiscreet } from "./calm";
import { cases, nasty, seed } from "./values";

let site: Site;
let scene: Scene;
let organiser: Visitor;
beforeAll(async () => {
  site = await startSite({ each: [{}] });
  scene = await buildScene();
  organiser = site.visitor();
  expect(await signIn(organiser, scene.users.organiser.email, PASSWORD)).toBe(true);
});
afterAll(() => site.stop());

/** Fills an address's variable parts. */
const address = (route: string, parts: string[]) => {
  let next = 0;
  return route
    .replace(/\/(page|route)$/, "")
    .replace(/\/\([a-z]+\)/g, "")
    .replace("[locale]", "en")
    .replace(/\[[^\]]+\]/g, () => encodeURIComponent(parts[next++ % parts.length] ?? ""));
};

describe(`with the seed ${seed}`, () => {
  // encodeURIComponent has no word for half a character.
  const text = nasty.filter((one) => one.isWellFormed()).map((one) => one.slice(0, 2000));

  it("finds nothing at addresses made up", async () => {
    const before = await digest();
    const known = fc.constantFrom(...routes());
    await fc.assert(
      fc.asyncProperty(
        known,
        fc.array(text, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (route, parts, desk) => {
          const visitor = desk ? organiser : site.visitor();
          expect([address(route, parts), notCalm(await visitor.get(address(route, parts)))]).toEqual([
            address(route, parts),
            null,
          ]);
        },
      ),
      cases(100),
    );
    expect(await digest()).toEqual(before);
  });

  it("takes any query", async () => {
    const before = await digest();
    const shown = fc.constantFrom(...Object.values(PAGES).filter(({ allowed }) => allowed.length > 0));
    const name = fc.oneof(text, fc.constantFrom(...QUERIES));
    const query = fc.array(fc.tuple(name, text), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(shown, query, async (row, pairs) => {
        const path = row.path(scene, "organiser").split("?")[0];
        const asked = `${path}?${new URLSearchParams(pairs)}`;
        expect([asked, notCalm(await organiser.get(asked.slice(0, 12_000)))]).toEqual([asked, null]);
      }),
      cases(100),
    );
    expect(await digest()).toEqual(before);
  });

  it("takes any form at the sign-in", async () => {
    const fields = fc.record({
      provider: fc.constantFrom(
        "callback/password",
        "callback/link",
        "signin/password",
        "signin/oidc",
        "callback/oidc",
        "signout",
        "_log",
        "session",
        "callback/none",
        "../x",
      ),
      values: fc.array(
        fc.tuple(
          fc.constantFrom("email", "password", "token", "csrfToken", "callbackUrl", "json", "__proto__"),
          text,
        ),
        { maxLength: 6 },
      ),
      json: fc.boolean(),
      method: fc.constantFrom("POST", "GET", "PUT"),
    });
    const before = await digest();
    await fc.assert(
      fc.asyncProperty(fields, async ({ provider, values, json, method }) => {
        const visitor = site.visitor();
        const { csrfToken } = JSON.parse((await visitor.get("/api/auth/csrf")).text) as { csrfToken: string };
        const all = [["csrfToken", csrfToken], ...values];
        const body = json ? JSON.stringify(Object.fromEntries(all)) : new URLSearchParams(all).toString();
        const type = json ? "application/json" : "application/x-www-form-urlencoded";
        const answer = await visitor.ask(`/api/auth/${provider}`, {
          method,
          body,
          headers: { "content-type": type, origin: visitor.origin },
        });
        expect([provider, values, notCalm(answer)]).toEqual([provider, values, null]);
      }),
      cases(50),
    );
    expect(await digest()).toEqual(before);
  });
});

it("answers odd methods and odd targets calmly at every address", async () => {
  const before = await digest();
  const wrong: string[] = [];
  for (const row of Object.values(PAGES)) {
    const path = row.path(scene, "organiser");
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "HEAD"]) {
      const body = method === "HEAD" || method === "TRACE" ? undefined : "x=1";
      const headers = { "content-type": "application/x-www-form-urlencoded", origin: site.origins[0] ?? "" };
      const why = notCalm(await organiser.ask(path, { method, body, headers }));
      if (why) wrong.push(`${method} ${path}: ${why}`);
    }
  }
  for (const target of [
    "*",
    "//",
    "/..",
    "/%",
    "/%ff",
    "/%00",
    "http://evil.example/",
    "/en/../../etc/passwd",
    "/\\evil",
  ]) {
    const why = notCalm(await site.visitor().get(target));
    if (why) wrong.push(`GET ${target}: ${why}`);
  }
  expect(wrong).toEqual([]);
  expect(await digest()).toEqual(before);
});

it("says nothing of it", () => expect(notDiscreet(site.said())).toBeNull());

const QUERIES = [
  ...[
    "q",
    "side",
    "locale",
    "after",
    "before",
    "order",
    "status",
    "delegation",
    "session",
    "day",
    "kind",
    "level",
  ],
  ...[
    "columns",
    "format",
    "language",
    "next",
    "callbackUrl",
    "error",
    "refused",
    "saved",
    "person",
    "action",
    "by",
  ],
  ...[
    "from",
    "to",
    "about",
    "state",
    "into",
    "all",
    "view",
    "sessionId",
    "delegationId",
    "role",
    "arrived",
    "seat",
  ],
];

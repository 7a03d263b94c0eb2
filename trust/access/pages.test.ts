import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../http";
import { pooled } from "../many";
import { type Site, startSite } from "../site";
import type { Visitor } from "../visitor";
import { notDenied, secretIn } from "./denied";
import { digest } from "./digest";
import { routes } from "./manifest";
import { PAGES, type PageRow } from "./pages";
import { ROLES, type Role, USERS, visitors } from "./roles";
import { buildScene, type Scene } from "./scene";
import { type Variant, variants } from "./variants";

let site: Site;
let scene: Scene;
let browsers: Record<Role, Visitor>;
beforeAll(async () => {
  site = await startSite({ each: [{}] });
  scene = await buildScene();
  browsers = await visitors(site, scene);
});
afterAll(() => site.stop());

it("has a row for every page and route handler of the build, and no other", () => {
  expect(Object.keys(PAGES).sort()).toEqual(routes());
});

/** Fetching the file of an export, or sheets to hand out, is written down. */
const NOTED = ["/api/exports/[id]/route", "/[locale]/(organiser)/organise/[edition]/matching/sheets/route"];

describe.each(Object.entries(PAGES))("%s", (route, row: PageRow) => {
  const denied = ROLES.filter((role) => !row.allowed.includes(role));

  it(`opens for ${row.allowed.join(", ") || "nobody"} alone`, async () => {
    const before = await digest();
    const wrong: string[] = [];
    for (const role of ROLES) {
      const answer = await browsers[role].get(row.path(scene, role));
      const why = denied.includes(role) ? notDenied(answer) : notOpened(answer, role);
      if (why) wrong.push(`${role}: ${why}`);
    }
    expect(wrong).toEqual([]);
    if (!NOTED.includes(route)) expect(await digest()).toEqual(before);
  });

  it.runIf(denied.length > 0)("stays shut however it is asked", async () => {
    const before = await digest();
    const asked = different(row, denied).flatMap((role) =>
      variants(row.path(scene, role)).map((variant) => ({ role, variant })),
    );
    const wrong = await pooled(asked.length, 4, async (index) => {
      const { role, variant } = asked[index] as (typeof asked)[number];
      const why = await opened(browsers[role], variant);
      return why && `${role}, ${variant.how}: ${why}`;
    });
    expect(wrong.filter(Boolean)).toEqual([]);
    expect(await digest()).toEqual(before);
  });
});

function notOpened(answer: Answer, role: Role): string | null {
  if (answer.status !== 200) return `answers ${answer.status}`;
  return role === "otherLink" ? secretIn(answer) : null;
}

/** Links play no part where the address holds none: those who come with one are anybody. */
function different(row: PageRow, roles: Role[]): Role[] {
  const isUser = (role: Role) => USERS.includes(role as (typeof USERS)[number]);
  const who = (role: Role) => `${row.path(scene, role)} ${isUser(role) ? role : ""}`;
  return roles.filter((role, index) => roles.findIndex((one) => who(one) === who(role)) === index);
}

/** Follows where it is sent within the site, unless that is a denial already. */
async function opened(
  visitor: Visitor,
  { path, method, headers, bare }: Variant,
  hops = 2,
): Promise<string | null> {
  const answer = await visitor.ask(path, { method, headers });
  if (bare && answer.status === 200) return secretIn(answer);
  const why = notDenied(answer);
  const { location } = answer.headers;
  if (!why || !location || hops === 0) return why;
  const { origin, pathname, search } = new URL(location, visitor.origin);
  if (origin !== visitor.origin) return `leads to ${origin}`;
  return opened(visitor, { how: "", path: pathname + search, method, headers, bare }, hops - 1);
}

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import type { Fields } from "../forms";
import { type Site, startSite } from "../site";
import { until } from "../until";
import type { Visitor } from "../visitor";
import { ACTIONS, type ActionRow } from "./actions";
import { callByForm, callByScript, pagePath } from "./call";
import { actionNotDenied } from "./denied";
import { digest } from "./digest";
import { type Action, actions } from "./manifest";
import { holderIn, ROLES, type Role, tokenOf, visitors } from "./roles";
import { buildScene, type Scene } from "./scene";

let site: Site;
let scene: Scene;
let browsers: Record<Role, Visitor>;
beforeAll(async () => {
  site = await startSite({ each: [{}] });
  scene = await buildScene();
  browsers = await visitors(site, scene);
});
afterAll(() => site.stop());

/** They see the first edition's desk, so its data on it is no secret to them. */
const INSIDERS: Role[] = ["viewer", "staff", "organiser"];

const known = new Map(actions().map((action) => [action.name, action]));

it("has a row for every server action of the build, and no other", () => {
  expect(Object.keys(ACTIONS).sort()).toEqual([...known.keys()].sort());
});

describe.each(Object.entries(ACTIONS))("%s", (name, row: ActionRow) => {
  const action = known.get(name);
  const denied = ROLES.filter((role) => !row.allowed.includes(role));

  it.runIf(denied.length > 0 && action)("changes nothing for those who may not", async () => {
    const fields = await prepared(row);
    const before = await digest();
    const wrong: string[] = [];
    for (const role of denied) {
      for (const [how, call] of ways(row, role, action as Action, fields)) {
        const why = actionNotDenied(await call(withToken(fields, row, role)), INSIDERS.includes(role));
        if (why) wrong.push(`${role}, ${how}: ${why}`);
      }
      const after = await digest();
      if (!same(before, after)) wrong.push(`${role}: changed ${different(before, after)}`);
    }
    expect(wrong).toEqual([]);
  });

  it.runIf(row.allowed.length > 0 && action)("does it for those who may, from our pages only", async () => {
    const [role] = row.allowed.toReversed() as [Role];
    const fields = withToken(await prepared(row), row, role);
    const path = pagePath(row.page, scene, role);
    const call = (headers = {}) => callByForm(browsers[role], path, action as Action, fields, headers);
    const before = await digest();
    await call({ origin: "https://elsewhere.example" });
    await call({ origin: "null" });
    expect(await digest()).toEqual(before);
    const answer = await call();
    expect(answer.status).toBeLessThan(400);
    expect(await digest()).not.toEqual(before);
  });
});

/** When all letters were dealt with and all plans solved: they are written, and links made, beside all this. */
async function prepared({ prepare }: ActionRow): Promise<Fields> {
  await until(async () => (await lettersDue()) + (await plansDue()) === 0);
  const sent = await prepare(scene);
  return Array.isArray(sent) ? sent : Object.entries(sent);
}

const lettersDue = () => db.outboxMail.count({ where: { state: "QUEUED", nextAt: { lte: new Date() } } });

/** A plan that was heard of an hour from now is solved by nobody. */
function plansDue() {
  const solving = { state: "SOLVING" as const, heardAt: { lte: new Date(Date.now() + 60_000) } };
  return db.matchingPlan.count({ where: { OR: [{ state: "QUEUED" }, solving] } });
}

/** Forms of a personal page carry its link; whose link it is, is all that counts. */
function withToken(fields: Fields, { page }: ActionRow, role: Role): Fields {
  const holder = holderIn(page);
  if (!holder) return fields;
  const token = role === "otherLink" ? scene.tokens[holder].forged : tokenOf(scene, role, holder);
  return [["token", token], ...fields];
}

type Way = [how: string, call: (fields: Fields) => ReturnType<typeof callByForm>];

function ways(row: ActionRow, role: Role, action: Action, fields: Fields): Way[] {
  const browser = browsers[role];
  const path = pagePath(row.page, scene, role);
  const list: Way[] = [
    ["form", (fields) => callByForm(browser, path, action, fields)],
    ["script", (fields) => callByScript(browser, path, action, fields)],
    ["another page", (fields) => callByForm(browser, "/en/sign-in", action, fields)],
    [
      "past the proxy",
      (fields) =>
        callByForm(browser, path, action, fields, {
          "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
        }),
    ],
  ];
  const aboutSomething = fields.some(([name]) => ["id", "ids", "userId"].includes(name));
  if (role === "otherOrganiser" && aboutSomething && !row.shared && !row.page.startsWith("/en/")) {
    const own = pagePath(row.page, scene, role, scene.other.number);
    list.push(["at their own desk", (fields) => callByForm(browser, own, action, ofTheirs(fields))]);
    list.push([
      "at their own desk, by script",
      (fields) => callByScript(browser, own, action, ofTheirs(fields)),
    ]);
  }
  return list;
}

/** Their own edition's id, about things of the first one's. */
const ofTheirs = (fields: Fields): Fields =>
  fields.map(([name, value]) => (name === "editionId" ? [name, scene.other.id] : [name, value]));

const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);
const different = (a: Record<string, string>, b: Record<string, string>) =>
  Object.keys(b).filter((table) => a[table] !== b[table]);

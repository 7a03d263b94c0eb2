import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACTIONS, type ActionRow } from "../access/actions";
import { callByForm, pagePath } from "../access/call";
import { isRefused } from "../access/denied";
import { digest } from "../access/digest";
import { type Action, actions } from "../access/manifest";
import { holderIn, type Role, signIn } from "../access/roles";
import { buildScene, PASSWORD, type Scene } from "../access/scene";
import type { Fields } from "../forms";
import { type Site, startSite } from "../site";
import type { Visitor } from "../visitor";
import { notCalm, notDiscreet } from "./calm";
import { cases, octets, seed, strangeNames } from "./values";

let site: Site;
let scene: Scene;
const browsers = new Map<Role, Visitor>();
beforeAll(async () => {
  site = await startSite({ each: [{}] });
  scene = await buildScene();
  for (const role of ["organiser", "staff"] as const) {
    const visitor = site.visitor();
    expect(await signIn(visitor, scene.users[role].email, PASSWORD)).toBe(true);
    browsers.set(role, visitor);
  }
});
afterAll(() => site.stop());

const known = new Map(actions().map((action) => [action.name, action]));
/** The form itself has its own tests; the other two would end the pass that the rest stands on. */
const rows = Object.entries(ACTIONS).filter(
  ([name, row]) =>
    known.has(name) && row.allowed.length > 0 && !/sendRegistration|sendErase|sendCancel/.test(name),
);

describe.each(rows)("%s", (name, row: ActionRow) => {
  it(`takes any text in any field, with the seed ${seed}`, async () => {
    const fields = await sent(row);
    const names = [...new Set(fields.map(([field]) => field))];
    expect(names).not.toEqual([]);
    // Whoever was signed out meanwhile would be refused whatever they send.
    expect((await browsers.get("organiser")?.get(`/en/organise/${scene.edition.number}`))?.status).toBe(200);
    const change = fc.record({
      field: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, strangeNames),
      value: octets,
      twice: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ field, value, twice }) => {
        const rest = twice ? fields : fields.filter(([one]) => one !== field);
        const before = await digest();
        const answer = await call(name, row, [...rest, [field, value]]);
        expect(notCalm(answer)).toBeNull();
        if (isRefused(answer)) expect(await digest()).toEqual(before);
      }),
      cases(6),
    );
  });
});

it("says nothing of it", () => expect(notDiscreet(site.said())).toBeNull());

async function sent({ prepare, page }: ActionRow): Promise<Fields> {
  const made = await prepare(scene);
  const fields: Fields = Array.isArray(made) ? made : Object.entries(made);
  const holder = holderIn(page);
  return holder ? [["token", scene.tokens[holder].ownLink], ...fields] : fields;
}

function call(name: string, { page, allowed }: ActionRow, fields: Fields) {
  const role = allowed.includes("organiser") ? "organiser" : (allowed[0] ?? "organiser");
  const browser = browsers.get(role) ?? site.visitor();
  return callByForm(browser, pagePath(page, scene, role), known.get(name) as Action, fields);
}

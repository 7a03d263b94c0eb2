import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACTIONS, type ActionRow } from "../access/actions";
import { callByForm, pagePath } from "../access/call";
import { digest } from "../access/digest";
import { type Action, actions } from "../access/manifest";
import { type Role, signIn } from "../access/roles";
import { buildScene, PASSWORD, type Scene } from "../access/scene";
import type { Fields } from "../forms";
import { type Site, startSite } from "../site";
import type { Visitor } from "../visitor";
import { notCalm } from "./calm";
import { octets, seeds, strangeNames } from "./values";

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
/** Those that would end what the others stand on are fuzzed where they change nothing: with a field broken. */
const RUNS = 8;
const rows = Object.entries(ACTIONS).filter(
  ([name, row]) =>
    known.has(name) && row.allowed.length > 0 && !/sendRegistration|sendErase|sendCancel/.test(name),
);
const { fixed, fresh } = seeds();

describe.each(rows)("%s", (name, row: ActionRow) => {
  it.each([
    ["the fixed seed", fixed],
    ["a fresh seed", fresh],
  ])("takes any text in any field, with %s, %i", async (_, seed) => {
    const fields = await sent(row);
    const names = [...new Set(fields.map(([field]) => field))];
    if (names.length === 0) return;
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
        const refused = answer.status >= 400 || /role="(status|alert)"[^>]*border-brick/.test(answer.text);
        if (refused && !row.page.includes("{token}")) expect(await digest()).toEqual(before);
      }),
      { seed, numRuns: RUNS, endOnFailure: true },
    );
  });
});

async function sent({ prepare, page }: ActionRow): Promise<Fields> {
  const made = await prepare(scene);
  const fields: Fields = Array.isArray(made) ? made : Object.entries(made);
  return page.includes("{token}") ? [["token", scene.tokens.ownLink], ...fields] : fields;
}

function call(name: string, { page, allowed }: ActionRow, fields: Fields) {
  const role = allowed.includes("organiser") ? "organiser" : (allowed[0] ?? "organiser");
  const browser = browsers.get(role) ?? site.visitor();
  return callByForm(browser, pagePath(page, scene, role), known.get(name) as Action, fields);
}

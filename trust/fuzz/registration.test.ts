import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSession } from "@/lib/testing/factories/session";
import { secretIn } from "../access/denied";
import { digest } from "../access/digest";
import { actions } from "../access/manifest";
import { buildScene, type Scene } from "../access/scene";
import { actionFields, type Fields, multipart } from "../forms";
import type { Answer } from "../http";
import { filledForm, formPage, person } from "../registration";
import { type Site, startSite } from "../site";
import { notCalm, notDiscreet } from "./calm";
import { cases, nasty, octets, seed, strangeNames } from "./values";

let site: Site;
let scene: Scene;
let form: Fields;
let foreign: string[];
beforeAll(async () => {
  site = await startSite({ each: [{}] });
  scene = await buildScene();
  form = await filledForm(site.visitor(), scene.edition.number, []);
  foreign = [(await buildSession({ editionId: scene.other.id })).id, scene.delegate.id, scene.edition.id];
});
afterAll(() => site.stop());

const FIELDS = [
  ...[
    "side",
    "nativeFamily",
    "nativeGiven",
    "latinFamily",
    "latinGiven",
    "reading",
    "honorific",
    "position",
    "role",
  ],
  ...[
    "institutionId",
    "institutionName",
    "institutionKind",
    "institutionLevel",
    "delegationId",
    "email",
    "phone",
  ],
  ...[
    "phoneCountry",
    "messenger",
    "messengerId",
    "sessionIds",
    "dietary",
    "access",
    "locale",
    "interpretation",
  ],
  ...["consents", "submissionId", "edition", "intent"],
];

/** Drafts of refused forms are kept on purpose; nothing else may change unless somebody was registered. */
const stored = async () => {
  const { registration_draft, ...rest } = await digest();
  return rest;
};

const page = () => formPage(scene.edition.number);
const send = (fields: Fields) => site.visitor().post(page(), fields);
const isReceipt = ({ status, headers }: Answer) =>
  status === 303 && /\/registered\//.test(headers.location ?? "");

async function refusesCalmly(fields: Fields): Promise<void> {
  const before = await stored();
  const answer = await send(fields);
  expect(notCalm(answer) ?? secretIn(answer)).toBeNull();
  if (!isReceipt(answer)) expect(await stored()).toEqual(before);
}

describe(`with the seed ${seed}`, () => {
  it("takes any text in any field", async () => {
    const broken = fc.tuple(fc.constantFrom(...FIELDS), octets);
    await fc.assert(
      fc.asyncProperty(broken, ([name, value]) => refusesCalmly(replaced(name, [[name, value]]))),
      cases(80),
    );
  });

  it("takes fields that are sent twice, not at all, or that nobody knows", async () => {
    const strange = fc.record({
      twice: fc.array(fc.tuple(fc.constantFrom(...FIELDS), nasty), { maxLength: 3 }),
      without: fc.constantFrom(...FIELDS),
      more: fc.array(fc.tuple(strangeNames, nasty), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(strange, ({ twice, without, more }) =>
        refusesCalmly([...replaced(without, []), ...twice, ...more]),
      ),
      cases(40),
    );
  });

  it("takes broken multipart bodies", async () => {
    const breakage = fc.record({
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      flips: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
        maxLength: 6,
      }),
      type: fc.constantFrom(
        "",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "text/plain",
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
      ),
      keep: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(breakage, async ({ cut, flips, type, keep }) => {
        const whole = multipart(filled());
        const body = Buffer.from(whole.body.subarray(0, Math.floor(cut * whole.body.length)));
        for (const [at, value] of flips) if (body.length > 0) body[Math.floor(at * body.length)] = value;
        const before = await stored();
        const headers = { "content-type": keep ? whole.type : type, origin: site.origins[0] ?? "" };
        const answer = await site.visitor().ask(page(), { method: "POST", body, headers });
        expect(notCalm(answer) ?? secretIn(answer)).toBeNull();
        if (!isReceipt(answer)) expect(await stored()).toEqual(before);
      }),
      cases(40),
    );
  });

  it("takes broken Flight bodies for every action", async () => {
    const known = actions();
    const flight = fc.record({
      action: fc.constantFrom(...known),
      args: fc.oneof(
        fc.constantFrom(
          "[]",
          "[null]",
          '["$K1"]',
          '["$undefined","$K1"]',
          '["$@1"]',
          '["$F1"]',
          '["$Q1"]',
          '["$n9"]',
        ),
        fc.constantFrom(
          '["$undefined",{"then":"$1"}]',
          '[{"__proto__":{"a":1}}]',
          '["$1:constructor:constructor"]',
        ),
        fc.constantFrom(
          '["$B1"]',
          '["$W1","$K1"]',
          "[[[[[[[[[[[]]]]]]]]]]]",
          '"',
          "",
          "{",
          '["$undefined","$K9"]',
          '["$D"]',
        ),
        nasty.map((text) => JSON.stringify([text])),
        fc.json(),
      ),
      more: fc.array(fc.tuple(fc.constantFrom("_1_x", "1_x", "1", "2", "_1_$ACTION_ID_x", "-1"), nasty), {
        maxLength: 3,
      }),
      plain: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(flight, async ({ action, args, more, plain }) => {
        const before = await stored();
        const visitor = site.visitor();
        const headers = { "next-action": action.id, origin: visitor.origin, accept: "text/x-component" };
        const answer = plain
          ? await visitor.ask(page(), {
              method: "POST",
              body: args,
              headers: { ...headers, "content-type": "text/plain;charset=UTF-8" },
            })
          : await visitor.post(page(), [...more, ["0", args]], headers);
        expect(notCalm(answer) ?? secretIn(answer)).toBeNull();
        expect(await stored()).toEqual(before);
      }),
      cases(50),
    );
  });

  it("takes React's own fields by the wrong hand", async () => {
    const known = actions();
    const own = fc.record({
      action: fc.constantFrom(...known),
      bound: fc.boolean(),
      state: fc.oneof(nasty, fc.json()),
    });
    await fc.assert(
      fc.asyncProperty(own, async ({ action, bound, state }) => {
        const before = await stored();
        const fields: Fields = [...actionFields(action.id, bound), ["$ACTION_1:1", state], ["x", "y"]];
        expect(notCalm(await send(fields))).toBeNull();
        expect(await stored()).toEqual(before);
      }),
      cases(40),
    );
  });
});

it("knows nothing of another edition's ids", async () => {
  for (const id of foreign) {
    for (const name of ["sessionIds", "delegationId", "institutionId"]) {
      const before = await stored();
      const answer = await send(replaced(name, [[name, id]]));
      expect(notCalm(answer) ?? secretIn(answer)).toBeNull();
      expect([name, id, isReceipt(answer)]).toEqual([name, id, false]);
      expect(await stored()).toEqual(before);
    }
  }
});

it("stores none of the fields that are not the form's", async () => {
  const extra = [
    "status",
    "id",
    "walkIn",
    "walk_in",
    "rank",
    "version",
    "tokenVersion",
    "arrivedAt",
    "erasedAt",
    "createdAt",
    "editionId",
    "personKey",
  ];
  const values = person("CN", []);
  const answer = await send([...form, ...values, ...extra.map((name): Fields[number] => [name, "7"])]);
  expect(isReceipt(answer)).toBe(true);
  const { db } = await import("@/lib/platform/db/client");
  const email = String(values.find(([name]) => name === "email")?.[1]);
  const row = await db.delegate.findFirstOrThrow({ where: { email } });
  expect(row).toMatchObject({
    status: "CONFIRMED",
    walkIn: false,
    rank: 100,
    version: 1,
    tokenVersion: 1,
    arrivedAt: null,
  });
});

it("refuses bodies over the limit with 413, said before or found on the way", async () => {
  const before = await stored();
  const { type, body } = multipart([...form, ["dietary", "x".repeat(400 * 1024)]]);
  const headers = { "content-type": type, origin: site.origins[0] ?? "" };
  for (const chunked of [false, true]) {
    const { status } = await site.visitor().ask(page(), { method: "POST", body, headers, chunked });
    expect([chunked, status]).toEqual([chunked, 413]);
  }
  expect(await stored()).toEqual(before);
});

it("takes a body in chunks like any other", async () => {
  const { type, body } = multipart([
    ...form.filter(([name]) => name !== "submissionId"),
    ["submissionId", crypto.randomUUID()],
    ...person("KR", []),
  ]);
  const headers = { "content-type": type, origin: site.origins[0] ?? "" };
  expect(isReceipt(await site.visitor().ask(page(), { method: "POST", body, headers, chunked: true }))).toBe(
    true,
  );
});

it("says nothing of it", () => expect(notDiscreet(site.said())).toBeNull());

const filled = (): Fields => [
  ...form.filter(([name]) => name !== "submissionId"),
  ["submissionId", crypto.randomUUID()],
  ...person("CN", [scene.session.id]),
];
const replaced = (field: string, values: Fields): Fields => [
  ...filled().filter(([name]) => name !== field),
  ...values,
];

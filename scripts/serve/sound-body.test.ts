import { describe, expect, it } from "vitest";
import { isSound } from "./sound-body.mjs";

const BOUNDARY = "----a-boundary-of-some-length";
const ID = "7f".padEnd(42, "0");
type Fields = [name: string, value: string][];

const form = (...fields: Fields) =>
  `${fields.map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join("")}--${BOUNDARY}--\r\n`;
const type = `multipart/form-data; boundary=${BOUNDARY}`;
const sent = (body: string, headers: object = {}) =>
  isSound(Buffer.from(body), { "content-type": type, ...headers });
const called = (body: string, headers: object = {}) => sent(body, { "next-action": ID, ...headers });

describe("a form", () => {
  it("may hold any text in any script", async () => {
    expect(await sent(form(["name", "长谷川\r\n\r\n --b-- $1:constructor"], ["名", ""], ["0", "{"]))).toBe(
      true,
    );
  });

  it("is what browsers and programs make of it", async () => {
    const made = new FormData();
    made.append('a"b\r\n', "长谷川");
    made.append("file", new Blob(["x"]), "x.txt");
    const request = new Request("http://localhost", { method: "POST", body: made });
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    expect(await isSound(Buffer.from(await request.arrayBuffer()), headers)).toBe(true);
  });

  it("is none when it is cut, wherever", async () => {
    const whole = form(["a", "1"]);
    for (let length = 0; length < whole.length - 2; length += 1) {
      expect([length, await sent(whole.slice(0, length))]).toEqual([length, false]);
    }
  });

  it.each(["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=other"])(
    "is none as %s",
    async (other) => expect(await sent(form(["a", "1"]), { "content-type": other })).toBe(false),
  );

  it("names an action as React wrote it", async () => {
    const named = (description: string, ...states: string[]) =>
      sent(
        form(
          ["$ACTION_REF_1", ""],
          ["$ACTION_1:0", description],
          ...states.map((state): Fields[number] => ["$ACTION_1:1", state]),
        ),
      );
    const good = `{"id":"${ID}","bound":"$@1"}`;
    expect(await named(good, '[{"status":"idle","message":"$undefined","values":{"a":["$$5"]}}]')).toBe(true);
    expect(await named(good)).toBe(false);
    expect(await named(good, "[]", "[]")).toBe(false);
    for (const state of [
      "{",
      "7",
      '["$F1"]',
      '["$1:constructor"]',
      '[{"__proto__":1}]',
      `[${"[".repeat(9e4)}`,
    ])
      expect([state, await named(good, state)]).toEqual([state, false]);
    for (const other of [`{"id":"${ID}","bound":"$@2"}`, `{"id":"${ID}","id":"x","bound":"$@1"}`, "{}", ""])
      expect([other, await named(other, "[]")]).toEqual([other, false]);
  });
});

describe("a call by script", () => {
  it("may say what forms need", async () => {
    for (const args of [
      '["$K1"]',
      '["$undefined","$K1"]',
      '[{"status":"idle"},"$K1"]',
      '[{"values":{"a":["$$5"]}},"$Ka"]',
    ])
      expect([args, await called(form(["_1_a", "$1"], ["0", args]))]).toEqual([args, true]);
  });

  it.each([
    '["$1:constructor:constructor","$K1"]',
    '["$@1","$K1"]',
    '["$K1","$F1"]',
    '["$B1"]',
    '["$n9","$K1"]',
    '[{"a":[["$1"]]},"$K1"]',
    '[1,2,"$K1"]',
    '"$K1"',
    "[]",
    "{",
    "",
  ])("may not say %s", async (args) => {
    expect(await called(form(["_1_a", "1"], ["0", args]))).toBe(false);
  });

  it("has no parts but the form's, says one thing, and holds no file", async () => {
    expect(await called(form(["1", '"x"'], ["0", '["$K1"]']))).toBe(false);
    expect(await called(form(["0", '["$K1"]'], ["0", '["$K1"]']))).toBe(false);
    expect(await called(form(["0", '["$K1"]'], ['_1_f"; filename="x', "1"]))).toBe(false);
    expect(await called(form(["0", '["$K1"]'], ['_1_f"; filename="x', "1"]).slice(0, -9))).toBe(false);
  });

  it("is a form, and a whole one", async () => {
    const body = form(["0", '["$K1"]']);
    expect(await called("[]", { "content-type": "text/plain;charset=UTF-8" })).toBe(false);
    expect(await called(body, { "content-type": "multipart/form-data" })).toBe(false);
    for (let length = 0; length < body.length - 4; length += 1)
      expect([length, await called(body.slice(0, length))]).toEqual([length, false]);
  });
});

it("takes JSON that is JSON, and whatever nobody reads", async () => {
  expect(await sent('{"a":1}', { "content-type": "application/json" })).toBe(true);
  expect(await sent("{", { "content-type": "application/json; charset=utf-8" })).toBe(false);
  expect(await sent("{", { "content-type": "text/plain" })).toBe(true);
  expect(await isSound(Buffer.from("a=%"), {})).toBe(true);
});

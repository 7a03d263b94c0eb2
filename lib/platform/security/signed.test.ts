import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { fingerprint, keyedHash, randomToken, sign, verify } from "./signed";

beforeAll(() => {
  process.env.DATABASE_URL ??= "postgresql://localhost/none";
  process.env.APP_SECRET ??= "a secret for tests only, never anywhere else";
});

const NOW = 1_800_000_000_000;
const grant = {
  purpose: "pass",
  id: "019b0000-1111-7222-8333-444455556666",
  version: 3,
  expires: NOW / 1000 + 60,
};

describe("a signed link", () => {
  it("gives back what it grants, until it expires and for its purpose alone", () => {
    const token = sign(grant);
    expect(verify(token, "pass", NOW)).toEqual(grant);
    expect(verify(token, "pass", NOW + 60_000)).toBeNull();
    expect(verify(token, "other", NOW)).toBeNull();
  });

  it("is worthless with any one bit flipped, cut or grown: 10,000 times", () => {
    const token = sign(grant);
    const change = fc.oneof(
      fc.tuple(fc.nat(token.length - 1), fc.nat(6)).map(([at, bit]) => flipped(token, at, bit)),
      fc.nat(token.length - 1).map((length) => token.slice(0, length)),
      fc.string({ minLength: 1, maxLength: 5 }).map((more) => token + more),
      fc
        .tuple(fc.nat(token.length), fc.string({ minLength: 1, maxLength: 3 }))
        .map(([at, more]) => token.slice(0, at) + more + token.slice(at)),
    );
    const opened = (text: string) => text !== token && verify(text, "pass", NOW) !== null;
    fc.assert(
      fc.property(change, (text) => !opened(text)),
      { numRuns: 10_000 },
    );
  });

  it("cannot be made of parts of others", () => {
    const [one, other] = [sign(grant), sign({ ...grant, id: "019b0000-1111-7222-8333-444455557777" })];
    const cut = (token: string) => [
      token.slice(0, token.lastIndexOf(".")),
      token.slice(token.lastIndexOf(".")),
    ];
    expect(verify(`${cut(one)[0]}${cut(other)[1]}`, "pass", NOW)).toBeNull();
    expect(verify(`${cut(other)[0]}${cut(one)[1]}`, "pass", NOW)).toBeNull();
  });

  it("is null for any text at all", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => verify(text, "pass", NOW) === null));
  });
});

it("makes tokens of 256 bits, stored as a hash, and keys that do not name whom they count", () => {
  const tokens = Array.from({ length: 1000 }, randomToken);
  expect(new Set(tokens).size).toBe(1000);
  expect(tokens.every((token) => Buffer.from(token, "base64url").length === 32)).toBe(true);
  expect(fingerprint(tokens[0] ?? "")).not.toContain(tokens[0]);
  expect(keyedHash("rate-limit", "a@example.org")).toMatch(/^[\w-]{22}$/);
  expect(keyedHash("rate-limit", "a")).not.toBe(keyedHash("pass-code", "a"));
});

const flipped = (text: string, at: number, bit: number) =>
  text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);

import { expect, it } from "vitest";
import { safeNext } from "./rules";

const HOME = "/ja/organise";

it.each([
  "/ja/organise",
  "/en",
  "/zh/organise/3/delegates?q=%E9%87%91&side=KR",
  "/ko/organise/3/sessions/0199a7f2-aaaa-7bbb-8ccc-1234567890ab",
  "/en/organise/3/audit?from=2026-11-23&action=seat.promoted",
])("lets a page of ours through: %s", (next) => {
  expect(safeNext(next, "ja")).toBe(next);
});

const FOREIGN = [
  "https://evil.example",
  "http://evil.example/ja/organise",
  "//evil.example",
  "///evil.example",
  "////evil.example/ja",
  "/\\evil.example",
  "\\/evil.example",
  "\\\\evil.example",
  "/ja\\..\\evil.example",
  "/ja//evil.example",
  "/ja/..//evil.example",
  "/ja/../../evil.example",
  "/ja/./organise",
  "/%2Fevil.example",
  "/%5Cevil.example",
  "/ja/%2e%2e//evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "/ja/organise\r\nLocation: https://evil.example",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "https:evil.example",
  "https:/evil.example",
  "evil.example",
  "@evil.example",
  "/ja@evil.example",
  "/ja:80@evil.example",
  "//ja/organise",
  "/fr/organise",
  "/api/auth/signout",
  "/ja/organise#@evil.example",
  "/ja?next=https://evil.example?x",
  "/ja/organise?x=\\evil",
  "/ja／evil.example",
  "//evil。example",
  "",
  "/",
  "/ja/",
  `/ja/${"a".repeat(600)}`,
];

it.each(FOREIGN)("leads home instead of to %j", (next) => {
  expect(safeNext(next, "ja")).toBe(HOME);
});

it("leads home for what is no text", () => {
  for (const next of [undefined, null, 3, ["/ja/organise"], {}]) expect(safeNext(next, "ja")).toBe(HOME);
});

it("never leaves the site, whatever was let through", () => {
  for (const next of FOREIGN) {
    expect(new URL(safeNext(next, "ja"), "https://desk.example").origin).toBe("https://desk.example");
  }
});

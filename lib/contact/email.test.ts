import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emailKey, tidyEmail } from "./email";

describe("tidyEmail", () => {
  it.each([
    [" Taro.Sato@Example.JP ", "Taro.Sato@example.jp"],
    ["ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", "taro@example.jp"],
    ["a..b@docomo.ne.jp", "a..b@docomo.ne.jp"],
    ["ab.@ezweb.ne.jp", "ab.@ezweb.ne.jp"],
    ["x+tag@example.com", "x+tag@example.com"],
    ["info@例え.テスト", "info@xn--r8jz45g.xn--zckzah"],
    ["info@例子.中国", "info@xn--fsqu00a.xn--fiqs8s"],
    ["o'neil@example.co.uk", "o'neil@example.co.uk"],
  ])("%j is %j", (typed, address) => expect(tidyEmail(typed)).toBe(address));

  it.each([
    "",
    "a",
    "a@",
    "@a.jp",
    "a@b",
    "a@@b.jp",
    "a@b@c.jp",
    '"a b"@c.jp',
    "a,b@c.jp",
    "a b@c.jp",
    "a\r\nBcc:x@c.jp",
    "a@c.jp\nBcc: d@e.jp",
    ".a@b.jp",
    "a@.b.jp",
    "a@b..jp",
    "a@b.jp.",
    "a@-b.jp",
    "a@[127.0.0.1]",
    "a@127.0.0.1",
    "a@0x7f.1",
    "a@b.jp/x",
    "a@b.jp:25",
    "a@b.jp?x",
    "a@b.c",
    "佐藤@example.jp",
    "a<b@c.jp>",
    "a\0@b.jp",
    "a\u202E@b.jp",
    `${"a".repeat(65)}@b.jp`,
    `a@${"b".repeat(64)}.jp`,
    `a@${"b.".repeat(130)}jp`,
    "a\uD800@b.jp",
    "a@b\uD800.jp",
  ])("refuses %j", (typed) => expect(tidyEmail(typed)).toBeNull());

  it("takes 254 characters and no more", () => {
    const domain = `${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(57)}.jp`;
    expect(tidyEmail(`${"a".repeat(64)}@${domain.slice(1)}`)?.length).toBe(252);
    expect(tidyEmail(`${"a".repeat(64)}@eee${domain.slice(4)}xxx.jp`)).toBeNull();
  });

  it("never throws, and gives ASCII of one line with one @", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.emailAddress(), fc.string()), (text) => {
        const address = tidyEmail(text);
        if (address !== null) expect(address).toMatch(/^[!-?A-~]+@[a-z0-9.-]+$/);
        if (address !== null) expect(tidyEmail(address)).toBe(address);
        expect(emailKey(emailKey(text))).toBe(emailKey(text));
      }),
      { numRuns: 2000 },
    );
  });
});

it("compares without case or width, and keeps tags and dots apart", () => {
  expect(emailKey("\uFE70")).toBe("\u064B");
  expect(emailKey(" Ｔaro@EXAMPLE.jp")).toBe("taro@example.jp");
  expect(emailKey("INFO@例え.テスト")).toBe("info@xn--r8jz45g.xn--zckzah");
  expect(emailKey("a+b@x.jp")).not.toBe(emailKey("a@x.jp"));
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callingCode, PHONE_COUNTRIES, parsePhone, splitPhone } from "./phone-rules";

describe("parsePhone", () => {
  it.each([
    ["CN", "138 0013 8000", "+8613800138000", "13800138000", "mobile"],
    ["CN", "0431-8888 8888", "+8643188888888", "43188888888", "fixed"],
    ["JP", "090-1234-5678", "+819012345678", "9012345678", "mobile"],
    ["JP", "０９０－１２３４－５６７８", "+819012345678", "9012345678", "mobile"],
    ["JP", "(095) 822-8888", "+81958228888", "958228888", "fixed"],
    ["KR", "010-1234-5678", "+821012345678", "1012345678", "mobile"],
    ["KR", "032 440 1234", "+82324401234", "324401234", "fixed"],
    ["HK", "5123 4567", "+85251234567", "51234567", "mobile"],
    ["JP", "+82 10-1234-5678", "+821012345678", "1012345678", "mobile"],
    ["DE", "0151 23456789", "+4915123456789", "15123456789", "mobile"],
  ])("%s %s is %s", (country, typed, e164, national, kind) => {
    expect(parsePhone(country, typed)).toMatchObject({ ok: true, value: { e164, national, kind } });
  });

  it("takes the country from a number typed with +", () => {
    expect(parsePhone("JP", "+86 138 0013 8000")).toMatchObject({
      value: { country: "CN", callingCode: "86" },
    });
  });

  it.each([
    ["JP", "123"],
    ["CN", "12345678901234567890"],
    ["KR", "010-1234"],
    ["CN", "110"],
    ["JP", "0990-123-456"],
    ["JP", "tel: 090-1234-5678"],
    ["US", "212 555 0123 ext. 5"],
    ["CN", ""],
    ["CN", "\0"],
    ["KR", "+999 1234567"],
  ])("refuses %s %j", (country, typed) => {
    expect(parsePhone(country, typed)).toEqual({ ok: false, reason: "contact.error.phone" });
  });

  it.each(["XX", "", "cn", "__proto__", "constructor"])("refuses the country %j", (country) => {
    expect(parsePhone(country, "13800138000")).toEqual({ ok: false, reason: "contact.error.phoneCountry" });
  });

  it("never throws, and its E.164 reads back as itself", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("CN", "JP", "KR", "US"),
        fc.stringMatching(/^\+?[0-9 -]{4,16}$/),
        (country, typed) => {
          const result = parsePhone(country, typed);
          if (!result.ok) return;
          const { e164, callingCode, national } = result.value;
          expect(e164).toBe(`+${callingCode}${national}`);
          expect(parsePhone("CN", e164)).toEqual(result);
          expect(splitPhone(e164)).toEqual({ callingCode, national });
        },
      ),
    );
  });
});

it("lists the three sides' countries first, each once", () => {
  expect(PHONE_COUNTRIES.slice(0, 3)).toEqual(["CN", "JP", "KR"]);
  expect(new Set(PHONE_COUNTRIES).size).toBe(PHONE_COUNTRIES.length);
  expect(callingCode("KR")).toBe("82");
  expect(splitPhone("nothing")).toBeNull();
});

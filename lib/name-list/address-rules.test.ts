import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DELEGATE_ROLES, STATUSES } from "../delegate/schema";
import { NAME_ORDERS } from "../names/collation";
import { SIDES } from "../names/schema";
import { LOCALES } from "../platform/i18n/locales";
import { parseAddress, printAddress, readAddress } from "./address-rules";
import { LIST_COLUMNS, LIST_FORMATS, type NameListSpec, nameListSpec } from "./schema";

const specs: fc.Arbitrary<NameListSpec> = fc.record({
  side: fc.uniqueArray(fc.constantFrom(...SIDES)),
  delegationId: fc.uniqueArray(fc.uuid({ version: 7 })),
  sessionId: fc.uniqueArray(fc.uuid({ version: 7 })),
  role: fc.uniqueArray(fc.constantFrom(...DELEGATE_ROLES)),
  status: fc.uniqueArray(fc.constantFrom(...STATUSES), { minLength: 1 }),
  q: fc.constantFrom("", "张伟", "さとう", "김 민준", "100% & a=b,c"),
  order: fc.constantFrom(...NAME_ORDERS),
  columns: fc.uniqueArray(fc.constantFrom(...LIST_COLUMNS), { minLength: 1 }),
  language: fc.constantFrom(...LOCALES),
  format: fc.constantFrom(...LIST_FORMATS),
});

/** As Next hands an address to a page. */
function asNext(params: URLSearchParams): Record<string, string | string[]> {
  const keys = [...new Set(params.keys())];
  return Object.fromEntries(
    keys.map((key) => [
      key,
      params.getAll(key).length > 1 ? params.getAll(key) : (params.get(key) as string),
    ]),
  );
}

describe("a list's address", () => {
  it("reads back as the list that it was printed from", () => {
    fc.assert(
      fc.property(specs, (spec) => {
        expect(readAddress(asNext(printAddress(spec))).data).toEqual(spec);
        expect(parseAddress(printAddress(spec).toString()).data).toEqual(spec);
      }),
    );
  });

  it("means the protocol list of those who come when it says nothing", () => {
    expect(readAddress({}).data).toEqual(nameListSpec.parse({}));
    expect(readAddress({}, { language: "ko" }).data?.language).toBe("ko");
  });

  it.each([
    { side: "XX" },
    { side: ["CN", "DROP TABLE"] },
    { delegationId: "1" },
    { order: ["pinyin", "latin"] },
    { columns: "number,passport" },
    { format: "exe" },
    { q: "x".repeat(101) },
    { q: "a\u0000b" },
    { q: "\u202Eevil" },
    { q: "\uD800" },
    { q: ["a", "b"] },
  ])("refuses %j", (params) => {
    expect(readAddress(params).success).toBe(false);
  });

  it("leaves parameters of others alone", () => {
    expect(readAddress({ page: "2", utm_source: "x" }).success).toBe(true);
  });
});

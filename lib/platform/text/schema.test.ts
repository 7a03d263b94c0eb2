import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePoints, plainText } from "./schema";

const refusal = (schema: ReturnType<typeof plainText>, value: unknown) =>
  schema.safeParse(value).error?.issues.map((issue) => issue.message);

describe("plainText", () => {
  it("trims and otherwise keeps the text as typed", () => {
    expect(plainText({ max: 20 }).parse("  \uFA10田\u3000")).toBe("\uFA10田");
    expect(plainText({ max: 20 }).parse(undefined)).toBe("");
  });

  it.each([
    ["\0"],
    ["a\u0007b"],
    ["a\nb"],
    ["a\u202Eb"],
    ["a\u2066b"],
    ["\uD800"],
    ["a\uDC00b"],
    ["a\u2028b"],
    ["\uFFFE"],
  ])("refuses %j", (text) => {
    expect(refusal(plainText({ max: 20 }), `x${text}x`)).toEqual(["text.error.characters"]);
  });

  it("keeps lines only where lines are wanted", () => {
    expect(plainText({ max: 20, multiline: true }).parse("a\r\nb\tc")).toBe("a\nb\tc");
    expect(refusal(plainText({ max: 20, multiline: true }), "a\u000Bb")).toEqual(["text.error.characters"]);
  });

  it("counts code points", () => {
    expect(plainText({ max: 2 }).parse("𠮷𠮷")).toBe("𠮷𠮷");
    expect(refusal(plainText({ max: 2 }), "𠮷𠮷a")).toEqual(["text.error.tooLong"]);
    expect(refusal(plainText({ min: 2, max: 5 }), "𠮷")).toEqual(["text.error.tooShort"]);
    expect(refusal(plainText({ min: 1, max: 5 }), " ")).toEqual(["text.error.required"]);
    expect(refusal(plainText({ max: 5 }), 7)).toEqual(["text.error.required"]);
  });

  it("never throws, and what it lets through is well-formed and within its limit", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        const result = plainText({ max: 10 }).safeParse(text);
        if (result.success) expect(codePoints(result.data)).toBeLessThanOrEqual(10);
        if (result.success) expect(result.data.isWellFormed() && !result.data.includes("\0")).toBe(true);
      }),
    );
  });
});

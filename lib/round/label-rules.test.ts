import fc from "fast-check";
import { expect, it } from "vitest";
import { labelsIn } from "./label-rules";

it.each([
  ["1-3", ["1", "2", "3"]],
  ["A1-A3", ["A1", "A2", "A3"]],
  ["A1–3", ["A1", "A2", "A3"]],
  ["08-11", ["08", "09", "10", "11"]],
  ["1, 2、VIP\n窓側; B-2", ["1", "2", "VIP", "窓側", "B-2"]],
  ["Ａ１－Ａ２，５", ["A1", "A2", "5"]],
])("reads %j", (text, labels) => {
  expect(labelsIn(text)).toEqual({ labels });
});

it.each([
  ["12-1", "table.range"],
  ["A1-B3", "table.range"],
  ["1-999", "table.range"],
  [" , ", "table.range"],
  ["1-150, 200-300", "table.tooMany"],
  ["1, 1", "table.twice"],
  ["1-3, 2", "table.twice"],
  ["a table with a name too long", "table.tooLong"],
])("refuses %j: %s", (text, refused) => {
  expect(labelsIn(text)).toEqual({ refused });
});

it("gives every label of a range once, from its first to its last", () => {
  const bounds = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 199 }));
  fc.assert(
    fc.property(fc.constantFrom("", "A", "T-"), bounds, (prefix, [first, more]) => {
      const read = labelsIn(`${prefix}${first}-${prefix}${first + more}`);
      if ("refused" in read) throw new Error(read.refused);
      expect(read.labels.map((label) => Number(label.slice(prefix.length)))).toEqual(
        Array.from({ length: more + 1 }, (_, at) => first + at),
      );
      expect(read.labels.every((label) => label.startsWith(prefix))).toBe(true);
    }),
  );
});

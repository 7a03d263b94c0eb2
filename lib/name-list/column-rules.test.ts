import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changed, columnsFor, printChange, readChange, withoutContact } from "./column-rules";
import { LIST_COLUMNS, type ListColumn, nameListSpec } from "./schema";

const key = fc.constantFrom(...LIST_COLUMNS);
const columns = fc.uniqueArray(key, { minLength: 1 });
const change = fc.record({ kind: fc.constantFrom("up", "down", "remove", "add" as const), key });
const three: ListColumn[] = ["number", "side", "reading"];

describe("choosing columns", () => {
  it.each([
    ["up", "side", ["side", "number", "reading"]],
    ["up", "number", three],
    ["down", "side", ["number", "reading", "side"]],
    ["down", "reading", three],
    ["down", "email", three],
    ["remove", "side", ["number", "reading"]],
    ["add", "email", [...three, "email"]],
    ["add", "side", three],
  ] as const)("%s %s", (kind, key, expected) => {
    expect(changed(three, { kind, key })).toEqual(expected);
  });

  it("never empties the list nor names a column twice", () => {
    fc.assert(
      fc.property(columns, fc.array(change), (first, changes) => {
        const last = changes.reduce(changed, first);
        expect(last.length).toBeGreaterThan(0);
        expect(new Set(last).size).toBe(last.length);
      }),
    );
  });

  it("undoes a move by the other one", () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { minLength: 2 }), (first) => {
        const key = first.at(-1) as ListColumn;
        expect(changed(changed(first, { kind: "up", key }), { kind: "down", key })).toEqual(first);
      }),
    );
  });

  it("reads what a button sends, and nothing else", () => {
    fc.assert(
      fc.property(change, (one) => {
        expect(readChange(printChange(one))).toEqual({ ...one });
      }),
    );
    for (const sent of [undefined, "", "up", "up.", "up.passport", "UP.side", "up.side.x", ["up.side"]])
      expect(readChange(sent)).toBeNull();
  });
});

describe("without contact", () => {
  it("shows nobody's address, whatever was asked for", () => {
    fc.assert(
      fc.property(columns, (columns) => {
        const left = withoutContact(nameListSpec.parse({ columns })).columns;
        expect(left.length).toBeGreaterThan(0);
        expect(columnsFor(false)).toEqual(expect.arrayContaining(left));
      }),
    );
    expect(LIST_COLUMNS.filter((one) => !columnsFor(false).includes(one))).toEqual([
      "email",
      "phoneCountry",
      "phoneNational",
      "messenger",
      "dietary",
      "access",
    ]);
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { applied, type Edit, reversed } from "./edits";
import type { Places } from "./sheet";

const ids = ["m1", "m2", "m3"] as const;
const spot = fc.record({ slotId: fc.constantFrom("a", "b"), tableId: fc.constantFrom("t", "u") });
const places = fc
  .tuple(...ids.map(() => fc.option(spot, { nil: undefined })))
  .map((spots): Places => Object.fromEntries(ids.map((id, at) => [id, spots[at]])));
const id = fc.constantFrom(...ids);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("place" as const), id, spot }),
  fc.record({ kind: fc.constant("takeOut" as const), id }),
  fc.record({ kind: fc.constant("swap" as const), id, other: id }),
);

it("takes every edit back to where all was before", () => {
  fc.assert(
    fc.property(places, edit, (before, made) => {
      const after = applied(before, made);
      const back = reversed(before, made);
      expect(back ? applied(after, back) : after).toEqual(before);
    }),
  );
});

it("asks for the same interpreters when a meeting goes back", () => {
  const before = { m1: { slotId: "a", tableId: "t", interpreterIds: ["i"] } };
  expect(reversed(before, { kind: "takeOut", id: "m1" })).toEqual({
    kind: "place",
    id: "m1",
    spot: before.m1,
  });
});

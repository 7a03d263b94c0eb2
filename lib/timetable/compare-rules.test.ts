import { expect, it } from "vitest";
import { comparePlans } from "./compare-rules";
import { meeting } from "./view.fixture";

it("tells what only one of two plans places, what is elsewhere and how, and what is the same", () => {
  const same = meeting("same", ["x", "y"], "a");
  const out = meeting("out", ["x", "y"]);
  const moved = meeting("moved", ["x", "y"], "a");
  const [first, second] = [meeting("first", ["x", "y"], "b"), meeting("second", ["x", "y"], "b")];
  const at = (slotId: string, tableId: string, interpreterIds: string[]) => ({
    ...moved,
    place: { slotId, tableId, interpreterIds },
  });
  const compare = (to: typeof moved) =>
    comparePlans([same, first, { ...second, place: null }, moved, out], [same, second, to, out]);
  expect(compare(at("b", "t", []))).toEqual({
    first: [first],
    second: [second],
    moved: [{ meeting: moved, to: at("b", "t", []), slot: true, table: false, interpreters: false }],
    same: 1,
  });
  expect(compare(at("a", "u", ["i"])).moved).toMatchObject([
    { slot: false, table: true, interpreters: true },
  ]);
});

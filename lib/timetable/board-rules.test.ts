import { expect, it } from "vitest";
import { boardPart } from "./board-rules";
import { slotChoices } from "./choice-rules";
import { gridPart } from "./grid-rules";
import { meeting, slot, table } from "./view.fixture";

const slots = [slot("a"), slot("b"), slot("c", { roundId: "other", block: "2" })];
const board = {
  ...{ slots, tables: [table("t"), table("u")], interpreters: [] },
  participants: ["x", "y", "z", "w"].map((id) => ({ id, unavailable: [] as string[] })),
  meetings: [
    meeting("1", ["x", "y"], "a"),
    meeting("2", ["z", "w"], "c"),
    meeting("3", ["x", "z"]),
    meeting("4", ["y", "w"]),
  ],
};

it("hands on who meets in the slots shown and what waits, and no names", () => {
  const part = boardPart(board, gridPart(board, { round: "round" }), new Set(["3"]));
  expect(part.slots).toEqual([
    { id: "a", block: "1" },
    { id: "b", block: "1" },
  ]);
  expect(part.meetings.map(({ id }) => id)).toEqual(["1", "3"]);
  expect(part.participants.map(({ id }) => id)).toEqual(["x", "y", "z"]);
  expect(JSON.stringify(part)).not.toContain("institution");
});

it("says of every slot whether a meeting could be there, and at how many tables", () => {
  expect(slotChoices(board, "3")).toEqual([
    {
      slotId: "a",
      tableId: "u",
      free: 1,
      conflicts: [expect.objectContaining({ rule: "participant-at-once" })],
    },
    { slotId: "b", tableId: "t", free: 2, conflicts: [] },
    {
      slotId: "c",
      tableId: "u",
      free: 1,
      conflicts: [expect.objectContaining({ rule: "participant-at-once" })],
    },
  ]);
});

it("offers no other table to an institution that stays at one", () => {
  const [x, ...others] = board.participants;
  const stays = { ...board, participants: [{ ...x, id: "x", unavailable: [], tableId: "u" }, ...others] };
  expect(slotChoices(stays, "3").map(({ tableId, free }) => [tableId, free])).toEqual([
    ["u", 1],
    ["u", 1],
    ["u", 1],
  ]);
});

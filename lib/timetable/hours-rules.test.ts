import { expect, it } from "vitest";
import { hoursOf } from "./hours-rules";
import { slot } from "./view.fixture";

const slots = [
  ...["a", "b", "c"].map((id) => slot(id)),
  slot("d", { block: "2", at: 60 }),
  slot("e", { block: "3", at: 24 * 60 }),
];

it("joins slots that follow each other, in the venue's time, and tells days and blocks apart", () => {
  expect(hoursOf(slots, ["e", "b", "a", "d", "x"], "Asia/Shanghai")).toEqual([
    { day: "2026-12-17", hours: ["09:00–09:40", "10:00–10:20"] },
    { day: "2026-12-18", hours: ["09:00–09:20"] },
  ]);
});

it("leaves out what lies between", () => {
  expect(hoursOf(slots, ["a", "c"], "Asia/Tokyo")).toEqual([
    { day: "2026-12-17", hours: ["10:00–10:20", "10:40–11:00"] },
  ]);
  expect(hoursOf(slots, [], "Asia/Tokyo")).toEqual([]);
});
